/** Rows of the catalogue: sign-in, one's own account, people and the audit. */
import Type from 'typebox';
import {
  AUDIT_ACTIONS,
  type AuditEntry,
  type AuditReply,
  type InvitationReply,
  type LinkReply,
  type MeReply,
  type MeRequest,
  type PeopleReply,
  type Person,
  type PersonRow,
  ROLES,
  type Session,
  type SessionsReply,
  type SignInReply,
} from '../../../protocol/api/accounts.ts';
import { MAX_PASSWORD } from '../../accounts/is-weak.ts';
import { exactly } from './exactly.ts';
import type { Operation } from './operation.ts';
import { closed, count, next, oneOf, text, time } from './parts.ts';

const PAGE = 50;
const Password = text(MAX_PASSWORD, 'A password.');
const Token = text(100, 'What stands in the link after `token=`.');
const Email = text(254, 'An e-mail address.');
const Name = Type.String({ maxLength: 80, pattern: '\\S', description: 'Name for people.' });
const RoleName = oneOf(ROLES, 'What they may do; each role may do what those before it may.');
const PersonId = count('1, 2, 3 … in the order in which they came.');
const person = { id: PersonId, email: Type.String(), name: Type.String(), role: RoleName };
const PersonShape = exactly<Person>()(
  closed(person, { title: 'Person', description: 'A person who may use the console.' }),
);
const SessionShape = exactly<Session>()(
  closed(
    {
      id: Type.String(),
      begun: time('When it began'),
      seen: time('Its latest use'),
      browser: Type.String({ description: 'What the browser calls itself.' }),
      current: Type.Boolean({ description: 'The one that asks.' }),
    },
    { title: 'Session' },
  ),
);
const PersonRowShape = exactly<PersonRow>()(
  closed(
    {
      ...person,
      state: oneOf(['active', 'invited', 'disabled'], '`invited`: has no password yet.'),
      seen: Type.Union([time('Latest use of a session that goes on'), Type.Null()]),
    },
    { title: 'PersonRow', description: 'A person as owners see them.' },
  ),
);
const LinkShape = exactly<LinkReply>()(
  closed(
    { person: PersonShape, token: Type.String(), expires: time('Until when it works') },
    { title: 'Link', description: 'A token that works once, to hand over as a link.' },
  ),
);
const AuditEntryShape = exactly<AuditEntry>()(
  closed(
    {
      id: count('Rises with time; never used again.'),
      at: time(),
      who: Type.String({ description: 'Who did it, by the name of that time.' }),
      action: oneOf(AUDIT_ACTIONS),
      subject: Type.String({
        description: 'Whom or what it was done to; empty if that is who did it.',
      }),
      detail: Type.String({ description: 'What changed, in a few words; may be empty.' }),
    },
    { title: 'AuditEntry', description: 'Who did what, to whom or what, when.' },
  ),
);
const OfPerson = closed({ id: PersonId });
const SignedIn = closed({ signedIn: Type.Literal(true) });
const Changed = closed({ changed: Type.Literal(true) });

export const PEOPLE = {
  'GET /api/sign-in': {
    summary: 'Whether somebody can sign in with a password yet.',
    reply: exactly<SignInReply>()(
      closed({
        passwords: Type.Boolean({
          description:
            'False until an owner has a password: the way in is the link that the collector prints.',
        }),
      }),
    ),
  },
  'POST /api/sign-in': {
    summary: 'Sign in: sets the session cookie.',
    body: closed({ email: Email, password: Password }),
    reply: SignedIn,
    errors: ['wrong_sign_in', 'rate_limited'],
  },
  'POST /api/invitation/look': {
    summary: 'Whom a link is for; it can still be used afterwards.',
    body: closed({ token: Token }),
    reply: exactly<InvitationReply>()(
      closed({ email: Type.String(), name: Type.String(), role: RoleName }, { title: 'Invitation' }),
    ),
    errors: ['link_ended', 'rate_limited'],
  },
  'POST /api/invitation': {
    summary: 'Use a link: sets name and password, and the session cookie.',
    body: closed({ token: Token, name: Name, password: Password }),
    reply: SignedIn,
    errors: ['link_ended', 'weak_password', 'rate_limited'],
  },
  'POST /api/sign-out': {
    summary: 'End this session.',
    reply: closed({ signedOut: Type.Literal(true) }),
  },
  'GET /api/me': {
    summary: 'Who is signed in.',
    reply: exactly<MeReply>()(closed({ person: PersonShape, hasPassword: Type.Boolean() })),
  },
  'PUT /api/me': {
    summary: "Change one's own name, e-mail address or password.",
    about: 'A new password ends all other sessions.',
    body: exactly<MeRequest>()(
      closed({
        name: Name,
        email: Email,
        password: Type.Optional({ ...Password, description: 'A new password; as it was if left out.' }),
        present: Type.Optional({
          ...Password,
          description: 'The present password: needed for a new address or a new password.',
        }),
      }),
    ),
    reply: Changed,
    errors: ['bad_email', 'email_taken', 'weak_password', 'wrong_password', 'rate_limited'],
  },
  'GET /api/me/sessions': {
    summary: 'The browsers one is signed in with, the latest used first.',
    reply: exactly<SessionsReply>()(closed({ sessions: Type.Array(SessionShape, { maxItems: 100 }) })),
  },
  'DELETE /api/me/sessions/:id': {
    summary: "End one of one's own sessions.",
    params: closed({ id: Type.String({ maxLength: 100, description: 'Of the session.' }) }),
    reply: closed({ ended: Type.Literal(true) }),
  },
  'GET /api/people': {
    summary: 'People who may use the console, in the order in which they came.',
    query: closed({ after: Type.Optional(count('`next` of the page before.')) }),
    reply: exactly<PeopleReply>()(
      closed({ people: Type.Array(PersonRowShape, { maxItems: PAGE }), next: next('after') }),
    ),
  },
  'POST /api/people': {
    summary: 'Add a person: gives a link with which they set their password.',
    body: closed({ email: Email, name: Name, role: RoleName }),
    reply: LinkShape,
    errors: ['bad_email', 'email_taken'],
  },
  'PUT /api/people/:id': {
    summary: 'Give a person another role, or take access away and give it again.',
    about: 'Signs the person out.',
    params: OfPerson,
    body: closed({ role: Type.Optional(RoleName), disabled: Type.Optional(Type.Boolean()) }),
    reply: Changed,
    errors: ['last_owner'],
  },
  'POST /api/people/:id/link': {
    summary: 'A new link for a person to set their password; an earlier one stops working.',
    params: OfPerson,
    reply: LinkShape,
  },
  'GET /api/audit': {
    summary: 'Who did what, the latest first.',
    query: closed({ before: Type.Optional(count('`next` of the page before.')) }),
    reply: exactly<AuditReply>()(
      closed({
        entries: Type.Array(AuditEntryShape, { maxItems: PAGE }),
        days: count('How many days entries are kept.', 1),
        next: next('before'),
      }),
    ),
  },
} as const satisfies Readonly<Record<string, Operation>>;
