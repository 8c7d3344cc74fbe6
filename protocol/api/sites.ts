/** What the console and the collector say to each other of sites, their origins and their keys (docs/console.md). */
import type { Done } from './rulebook.ts';

/** What a site is for: `staging` is where rules are tried before they go to the live one. */
export const STAGES = ['live', 'staging'] as const;
export type Stage = (typeof STAGES)[number];

/** Who says what a site is: the config file, which the console leaves as it is, or the console itself. */
export type SiteOwner = 'file' | 'console';

/** Beside the state of its rules, each site in `GET /api/sites`. */
export interface SiteRow {
  key: string;
  name: string;
  stage: Stage;
  /** Key of the live site that this one is the staging of. */
  stagingOf?: string;
  origins: string[];
}

/** An origin whose pages may send; who added it and when, if that was in the console. */
export type SiteOrigin = { origin: string; owner: 'file' } | ({ origin: string; owner: 'console' } & Done);

/** `GET /api/sites/:site/settings`, and the answer to every change of a site. */
export interface SiteSettings {
  key: string;
  name: string;
  stage: Stage;
  stagingOf?: string;
  /** Key of this site's own staging site. */
  staging?: string;
  owner: SiteOwner;
  origins: SiteOrigin[];
}

/** `POST /api/sites`. */
export interface AddSite {
  /** Letters, digits, hyphen and underscore, at most 40; it stays for good. */
  key: string;
  name: string;
  stage: Stage;
  origins: string[];
}

/** `PUT /api/sites/:site`; what is left out stays. */
export interface ChangeSite {
  name?: string;
  stage?: Stage;
}

/** A site that was closed: it collects nothing, and nobody sees it until an owner opens it again. */
export interface ClosedSite extends Done {
  key: string;
  name: string;
  stage: Stage;
}

/** `GET /api/closed-sites`, in the order in which they were made, a page of them. */
export interface ClosedSitesReply {
  sites: ClosedSite[];
  /** How many there are in all. */
  all: number;
  /** Give this as `after` for the next page; absent on the last. */
  next?: number;
}

/** `public` stands in the tag, `secret` with the shop's own servers. */
export const KEY_KINDS = ['public', 'secret'] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

/** A key as the console shows it: of a secret one only its end. */
export interface SiteKey {
  id: string;
  kind: KeyKind;
  /** Empty for those that came with the site. */
  name: string;
  /** A public key as it stands in the tag; the last characters of a secret one. */
  shows: string;
  /** `site`: the site's key itself. `command-line`: in `secrets.json`, for this installation's own commands. */
  born?: 'site' | 'command-line';
  /** Who made it and when; absent for those that came with the site. */
  who?: string;
  made?: number;
  /** The hour in which it was last used, epoch milliseconds. */
  used?: number;
  /** When it stops working, or has stopped; epoch milliseconds. */
  ends?: number;
}

/** `GET /api/sites/:site/keys`: those that work, and those that ended in the last 30 days; the oldest first. */
export interface KeysReply {
  keys: SiteKey[];
}

/** `POST /api/sites/:site/keys` */
export interface MakeKey {
  kind: KeyKind;
  name: string;
}

/** `POST /api/sites/:site/keys/:id/rotate` */
export interface RotateKey {
  /** How long the old one goes on working; `null`: until it is revoked. */
  hours: number | null;
}

/** A new key; a secret one is told here and never again. */
export interface MadeKey extends KeysReply {
  made: SiteKey;
  /** The whole secret; absent for a public key, and for the command line's, which stays in `secrets.json`. */
  secret?: string;
}

/** `POST /api/sites/:site/draft/take`: the live rules of another site, put into this one's draft. */
export interface TakeRules {
  from: string;
}
