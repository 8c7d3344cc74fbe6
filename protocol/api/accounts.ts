/** What the console and the collector say to each other of people, sign-in and the audit (docs/console.md). */

/** From the fewest rights to the most: each role may do what those before it may. */
export const ROLES = ['agent', 'marketer', 'owner'] as const;
export type Role = (typeof ROLES)[number];

/** A person who may use the console. */
export interface Person {
  /** 1, 2, 3 … in the order in which they came. */
  id: number;
  /** Empty only for the first owner, until they give it. */
  email: string;
  name: string;
  role: Role;
}

/** `GET /api/sign-in`, for who is not signed in. */
export interface SignInReply {
  /** False until an owner has a password: the way in is the link that the collector prints. */
  passwords: boolean;
}

/** `GET /api/me`. */
export interface MeReply {
  person: Person;
  hasPassword: boolean;
}

/** `PUT /api/me`. A new e-mail address or password needs the present password, if there is one. */
export interface MeRequest {
  name: string;
  email: string;
  /** A new password; as it was if left out. */
  password?: string;
  present?: string;
}

/** One of one's own sessions; times in epoch milliseconds. */
export interface Session {
  id: string;
  begun: number;
  seen: number;
  /** What the browser calls itself. */
  browser: string;
  /** The one that asks. */
  current: boolean;
}

/** `GET /api/me/sessions`, the latest used first. */
export interface SessionsReply {
  sessions: Session[];
}

/** A person as owners see them. `invited`: has no password yet. */
export interface PersonRow extends Person {
  state: 'active' | 'invited' | 'disabled';
  /** Epoch milliseconds of the latest use of a session that goes on; `null` if there is none. */
  seen: number | null;
}

/** `GET /api/people?after=`, in the order in which they came. */
export interface PeopleReply {
  people: PersonRow[];
  /** Give it as `after` for the next page; absent on the last. */
  next?: number;
}

/** What an invitation or a reset gives: a token that works once, to hand over as a link. */
export interface LinkReply {
  person: Person;
  token: string;
  /** Epoch milliseconds. */
  expires: number;
}

/** `POST /api/invitation/look` with a link's token: whom it is for. */
export interface InvitationReply {
  email: string;
  name: string;
  role: Role;
}

/** What the audit tells of; docs/console.md says what each one means. */
export const AUDIT_ACTIONS = [
  'signed_in',
  'sign_in_failed',
  'signed_out',
  'session_ended',
  'account_changed',
  'password_set',
  'person_added',
  'person_disabled',
  'person_enabled',
  'role_changed',
  'link_made',
  'switched_off',
  'switched_on',
  'published',
  'draft_saved',
  'draft_deleted',
  'draft_reverted',
  'draft_discarded',
  'rules_imported',
  'visitor_erased',
  'site_added',
  'site_changed',
  'site_closed',
  'site_opened',
  'origin_added',
  'origin_removed',
  'key_made',
  'key_rotated',
  'key_revoked',
  'simulated_added',
  'simulated_removed',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** Who did what, to whom or what, when. */
export interface AuditEntry {
  /** Rises with time; never used again. */
  id: number;
  /** Epoch milliseconds. */
  at: number;
  /** Who did it, by the name of that time. */
  who: string;
  action: AuditAction;
  /** Whom or what it was done to; empty if that is who did it, and where it is what holds for all rules. */
  subject: string;
  /** What changed, in a few words; may be empty. */
  detail: string;
}

/** `GET /api/audit?before=`, the latest first. */
export interface AuditReply {
  entries: AuditEntry[];
  /** How long entries are kept. */
  days: number;
  /** Give it as `before` for the next page; absent on the last. */
  next?: number;
}
