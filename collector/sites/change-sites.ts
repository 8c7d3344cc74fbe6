/** What owners do to sites, their origins and their keys: checked, kept, written into the audit, and in force at once. */
import type {
  AddSite,
  ChangeSite,
  KeysReply,
  MadeKey,
  MakeKey,
  SiteSettings,
} from '../../protocol/api/sites.ts';
import { siteOrigin } from '../../protocol/site-origin.ts';
import type { Actor } from '../accounts/actor.ts';
import type { Audit } from '../accounts/audit.ts';
import { oneAtATime } from '../pipeline/one-at-a-time.ts';
import type { KeyRing } from './key-ring.ts';
import type { SiteRegistry } from './registry.ts';
import type { Site } from './site.ts';
import { SiteRefusal } from './site-refusal.ts';

/** Every change throws SiteRefusal, or StoreError if it could not be kept; then nothing has changed. */
export interface ChangeSites {
  add(by: Actor, site: AddSite): Promise<SiteSettings>;
  change(by: Actor, site: Site, to: ChangeSite): Promise<SiteSettings>;
  addOrigin(by: Actor, site: Site, origin: string): Promise<SiteSettings>;
  removeOrigin(by: Actor, site: Site, origin: string): Promise<SiteSettings>;
  /** From now on it collects nothing and is nowhere to be seen; nothing of it is deleted. */
  close(by: Actor, site: Site): Promise<void>;
  /** Opens a closed site again, as it was. */
  open(by: Actor, key: string): Promise<SiteSettings>;
  /** Makes `KEY-staging` beside a live site, with the rules that are live there. */
  addStaging(by: Actor, site: Site, name: string): Promise<SiteSettings>;
  makeKey(by: Actor, site: Site, key: MakeKey): Promise<MadeKey>;
  /** @param hours the old one goes on working, `null` for until it is revoked */
  rotateKey(by: Actor, site: Site, id: string, hours: number | null): Promise<MadeKey>;
  revokeKey(by: Actor, site: Site, id: string): Promise<KeysReply>;
}

export interface ChangeSitesParts {
  registry: SiteRegistry;
  ring: KeyRing;
  audit: Audit;
  /** Makes everything ready that works for each site by itself, before its first event comes. */
  begin: (site: string) => Promise<void>;
  /** Ends what works for a site by itself, once nothing more of it comes. */
  end: (site: string) => void;
  /** Makes the live rules of one site those of another that has none. */
  copyRules: (from: string, to: string, who: string) => Promise<void>;
  /** Epoch milliseconds. */
  now: () => number;
}

/** More of these are a mistake, and every one of them is looked through now and then. */
const MOST_SITES = 100;
const MOST_ORIGINS = 50;
const MOST_KEYS = 20;
const HOUR = 3_600_000;

export function changeSites(parts: ChangeSitesParts): ChangeSites {
  const { registry, ring, audit, now } = parts;
  const inTurn = oneAtATime();

  const settingsOf = (key: string) => {
    const site = registry.find(key);
    if (!site) throw new SiteRefusal('not_found');
    return registry.settings(site);
  };

  const isClosed = (key: string) => registry.closed().some((site) => site.key === key);

  /** @param prepare done before the site is there for others */
  async function make(
    by: Actor,
    { key, name, stage, origins }: AddSite,
    stagingOf: string | null,
    prepare: () => Promise<void> = async () => undefined,
  ): Promise<SiteSettings> {
    if (!/^(?!pk_)[A-Za-z0-9_-]{1,40}$/.test(key)) throw new SiteRefusal('bad_site_key');
    if (registry.find(key)) throw new SiteRefusal('site_taken');
    if (isClosed(key)) throw new SiteRefusal('site_closed');
    if (registry.all().length >= MOST_SITES || origins.length > MOST_ORIGINS)
      throw new SiteRefusal('too_many');
    const listed = origins.map(checked);
    await parts.begin(key);
    await prepare();
    await registry.add(
      { key, name, stage, stagingOf, who: by.label, at: now(), closed: null, closedBy: null },
      listed,
    );
    await audit(by, 'site_added', key, [name, ...listed].join(', '));
    return settingsOf(key);
  }

  function keyOf(site: Site, id: string) {
    const key = ring.working(site.key, id);
    if (!key) throw new SiteRefusal('not_found');
    return key;
  }
  const told = (site: Site, { shows, name }: { shows: string; name: string }) =>
    [site.key, name || shows].join(', ');

  return {
    add: (by, site) => inTurn('sites', () => make(by, site, null)),
    change: (by, { key, owner }, { name, stage }) =>
      inTurn('sites', async () => {
        if (owner === 'file') throw new SiteRefusal('file_owned');
        const before = settingsOf(key);
        // A pair is a live site and its staging; one of two live sites is nobody's staging.
        const parted = stage === 'live' && before.stagingOf !== undefined;
        await registry.change(key, {
          ...(name !== undefined && { name }),
          ...(stage !== undefined && { stage }),
          ...(parted && { stagingOf: null }),
        });
        const after = settingsOf(key);
        const changes = [
          ...(after.name === before.name ? [] : [`${before.name} to ${after.name}`]),
          ...(after.stage === before.stage ? [] : [`${before.stage} to ${after.stage}`]),
        ];
        if (changes.length > 0) await audit(by, 'site_changed', key, changes.join(', '));
        return after;
      }),
    // The last site there is can never be closed: there is one of the file at least, and those are not.
    close: (by, { key, owner }) =>
      inTurn('sites', async () => {
        if (owner === 'file') throw new SiteRefusal('file_owned');
        const { name } = settingsOf(key);
        await registry.change(key, { closed: now(), closedBy: by.label });
        parts.end(key);
        await audit(by, 'site_closed', key, name);
      }),
    open: (by, key) =>
      inTurn('sites', async () => {
        if (!isClosed(key)) throw new SiteRefusal('not_found');
        if (registry.all().length >= MOST_SITES) throw new SiteRefusal('too_many');
        await parts.begin(key);
        await registry.change(key, { closed: null, closedBy: null });
        await audit(by, 'site_opened', key, settingsOf(key).name);
        return settingsOf(key);
      }),
    addOrigin: (by, { key }, text) =>
      inTurn('sites', async () => {
        const origin = checked(text);
        const { origins } = settingsOf(key);
        if (origins.some((one) => one.origin === origin)) return settingsOf(key);
        if (origins.length >= MOST_ORIGINS) throw new SiteRefusal('too_many');
        await registry.addOrigin({ site: key, origin, who: by.label, at: now() });
        await audit(by, 'origin_added', key, origin);
        return settingsOf(key);
      }),
    removeOrigin: (by, { key }, origin) =>
      inTurn('sites', async () => {
        const found = settingsOf(key).origins.find((one) => one.origin === origin);
        if (!found) throw new SiteRefusal('not_found');
        if (found.owner === 'file') throw new SiteRefusal('file_owned');
        await registry.removeOrigin(key, origin);
        await audit(by, 'origin_removed', key, origin);
        return settingsOf(key);
      }),
    addStaging: (by, site, name) =>
      inTurn('sites', async () => {
        if (site.stage === 'staging') throw new SiteRefusal('not_live');
        if (settingsOf(site.key).staging !== undefined) throw new SiteRefusal('site_taken');
        const key = `${site.key}-staging`;
        const asked: AddSite = { key, name, stage: 'staging', origins: [] };
        return make(by, asked, site.key, () => parts.copyRules(site.key, key, by.label));
      }),
    makeKey: (by, site, { kind, name }) =>
      inTurn('keys', async () => {
        mayHaveMore(ring, site);
        const { id, text } = await ring.make(site.key, kind, { name, who: by.label });
        const made = keyOf(site, id);
        await audit(by, 'key_made', told(site, made), kind);
        return { keys: ring.list(site.key), made, ...(kind === 'secret' && { secret: text }) };
      }),
    rotateKey: (by, site, id, hours) =>
      inTurn('keys', async () => {
        const old = keyOf(site, id);
        mayHaveMore(ring, site);
        const ends =
          hours === null ? null : Math.min(old.ends ?? Number.POSITIVE_INFINITY, now() + hours * HOUR);
        const { id: fresh, text } = await ring.rotate(site.key, id, by.label, ends);
        const made = keyOf(site, fresh);
        const until =
          ends === null ? 'the old one works on' : `the old one until ${new Date(ends).toISOString()}`;
        await audit(by, 'key_rotated', told(site, old), until);
        const tell = made.kind === 'secret' && made.born === undefined;
        return { keys: ring.list(site.key), made, ...(tell && { secret: text }) };
      }),
    revokeKey: (by, site, id) =>
      inTurn('keys', async () => {
        const old = keyOf(site, id);
        if (old.born === 'command-line') throw new SiteRefusal('key_stays');
        await ring.revoke(site.key, id);
        await audit(by, 'key_revoked', told(site, old), old.kind);
        return { keys: ring.list(site.key) };
      }),
  };
}

/** @returns the origin as browsers write it */
function checked(text: string): string {
  const read = siteOrigin(text, (one) => new URL(one));
  if ('problem' in read) throw new SiteRefusal('bad_origin');
  return read.origin;
}

function mayHaveMore(ring: KeyRing, { key }: Site): void {
  if (ring.list(key).filter(({ id }) => ring.working(key, id)).length >= MOST_KEYS) {
    throw new SiteRefusal('too_many');
  }
}
