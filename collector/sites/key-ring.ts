/** Which key opens which site: public ones of the tag, secret ones of the shop's servers, and when each was last used. */
import { randomBytes } from 'node:crypto';
import type { KeyKind, SiteKey } from '../../protocol/api/sites.ts';
import { hashSecret } from '../accounts/secret.ts';
import type { StoredKey } from '../store/sites.ts';
import type { Store } from '../store/store.ts';

export interface KeyRing {
  /** @returns the key of the site a public key belongs to, if it works now */
  siteOfPublic(key: string): string | undefined;
  siteOfSecret(secret: string): string | undefined;
  /** @returns which of these sites, closed ones too, a public key belongs to that is not ended */
  ownerAmong(sites: readonly string[], key: string): string | undefined;
  /** @returns the key if it works now */
  working(site: string, id: string): SiteKey | undefined;
  /** @returns those that work, and those that ended in the last 30 days; the oldest first */
  list(site: string): SiteKey[];
  /** @returns the public key for a tag that is installed now; `undefined` if none works for good */
  current(site: string): string | undefined;
  /** @returns the new key and its whole text, which is not kept of a secret one */
  make(
    site: string,
    kind: KeyKind,
    about: { name: string; who: string },
  ): Promise<{ id: string; text: string }>;
  /**
   * Makes a key of the same kind and name, and lets the old one end.
   * @param ends epoch milliseconds, `null` for not by itself
   */
  rotate(site: string, id: string, who: string, ends: number | null): Promise<{ id: string; text: string }>;
  /** From now on it opens nothing. */
  revoke(site: string, id: string): Promise<void>;
  /** Keeps when keys were last used. */
  flush(): Promise<void>;
}

export interface KeyRingParts {
  store: Store['sites'];
  /** Keys of the sites there are: each is a public key of its own. */
  sites: () => readonly { key: string }[];
  /** The secret of a site in `secrets.json`, for the commands of this installation. */
  own: {
    read(site: string): string | undefined;
    /** Makes and keeps another one, and gives it. */
    renew(site: string): string;
  };
  /** Epoch milliseconds. */
  now: () => number;
}

/** Ids of the keys that come with a site; those that are made have others. */
const SITES_OWN = 'site';
const COMMAND_LINE = 'command-line';
const HOUR = 3_600_000;
const SHOWN_AFTER_END = 30 * 24 * HOUR;
const HINT = 4;

export async function keyRing({ store, sites, own, now }: KeyRingParts): Promise<KeyRing> {
  const rows = new Map<string, StoredKey>();
  const nameOf = (site: string, id: string) => JSON.stringify([site, id]);
  for (const row of await store.keys()) rows.set(nameOf(row.site, row.id), row);
  const unsaved = new Set<string>();
  let index = new Map<string, StoredKey>();
  let indexed: readonly unknown[] | undefined;

  function bornWith(site: string): StoredKey[] {
    const about = { site, name: '', who: null, made: null, used: null, ends: null };
    const secret = own.read(site);
    const kept = (row: StoredKey) => ({ ...row, ...rows.get(nameOf(site, row.id)), value: row.value });
    const publicKey: StoredKey = { ...about, id: SITES_OWN, kind: 'public', value: site, hint: '' };
    if (secret === undefined) return [kept(publicKey)];
    const value = hashSecret(secret);
    const hint = secret.slice(-HINT);
    return [kept(publicKey), { ...kept({ ...about, id: COMMAND_LINE, kind: 'secret', value, hint }), hint }];
  }
  function of(site: string): StoredKey[] {
    const made = [...rows.values()].filter(
      (row) => row.site === site && row.id !== SITES_OWN && row.id !== COMMAND_LINE,
    );
    return [...bornWith(site), ...made];
  }
  /** Looked up with every batch, so made anew only when sites or keys have changed. */
  function find(kind: KeyKind, value: string): StoredKey | undefined {
    const all = sites();
    if (indexed !== all) {
      index = new Map(all.flatMap(({ key }) => of(key)).map((row) => [nameOf(row.kind, row.value), row]));
      indexed = all;
    }
    const row = index.get(nameOf(kind, value));
    if (!row || hasEnded(row)) return undefined;
    const hour = now() - (now() % HOUR);
    if (row.used !== hour) {
      row.used = hour;
      rows.set(nameOf(row.site, row.id), row);
      unsaved.add(nameOf(row.site, row.id));
    }
    return row;
  }
  function hasEnded({ ends }: StoredKey): boolean {
    return ends !== null && ends <= now();
  }
  async function keep(...changed: StoredKey[]): Promise<void> {
    await store.putKeys(changed);
    for (const row of changed) rows.set(nameOf(row.site, row.id), row);
    indexed = undefined;
  }
  function minted(site: string, kind: KeyKind, name: string, who: string): [StoredKey, string] {
    const text = kind === 'public' ? `pk_${random(9)}` : `sk_${random(24)}`;
    const value = kind === 'public' ? text : hashSecret(text);
    const hint = kind === 'public' ? '' : text.slice(-HINT);
    const made = now();
    return [{ site, id: random(6), kind, value, hint, name, who, made, used: null, ends: null }, text];
  }

  return {
    siteOfPublic: (key) => find('public', key)?.site,
    siteOfSecret: (secret) => find('secret', hashSecret(secret))?.site,
    ownerAmong: (some, key) =>
      some.find((site) =>
        of(site).some((row) => row.kind === 'public' && row.value === key && !hasEnded(row)),
      ),
    working(site, id) {
      const row = of(site).find((one) => one.id === id);
      return row && !hasEnded(row) ? shown(row) : undefined;
    },
    list: (site) =>
      of(site)
        .filter(({ ends }) => ends === null || ends > now() - SHOWN_AFTER_END)
        .map(shown),
    current: (site) => of(site).findLast(({ kind, ends }) => kind === 'public' && ends === null)?.value,
    async make(site, kind, { name, who }) {
      const [row, text] = minted(site, kind, name, who);
      await keep(row);
      return { id: row.id, text };
    },
    async rotate(site, id, who, ends) {
      const old = of(site).find((row) => row.id === id);
      if (!old) throw new Error(`Site ${site} has no key ${id}.`);
      if (id !== COMMAND_LINE) {
        const [row, text] = minted(site, old.kind, old.name, who);
        await keep(row, { ...old, ends });
        return { id: row.id, text };
      }
      // The file names one only: what stood there goes on under an id of its own, as long as it may.
      await keep({ ...old, id: random(6), ends }, { ...old, used: null });
      const text = own.renew(site);
      indexed = undefined;
      return { id, text };
    },
    async revoke(site, id) {
      const old = of(site).find((row) => row.id === id);
      if (!old) throw new Error(`Site ${site} has no key ${id}.`);
      await keep({ ...old, ends: now() });
    },
    async flush() {
      const names = [...unsaved];
      unsaved.clear();
      const changed = names.flatMap((name) => rows.get(name) ?? []);
      if (changed.length > 0) await store.putKeys(changed);
    },
  };
}

function shown({ id, kind, name, value, hint, who, made, used, ends }: StoredKey): SiteKey {
  return {
    id,
    kind,
    name,
    shows: kind === 'public' ? value : hint,
    ...((id === SITES_OWN || id === COMMAND_LINE) && { born: id }),
    ...(who !== null && { who }),
    ...(made !== null && { made }),
    ...(used !== null && { used }),
    ...(ends !== null && { ends }),
  };
}

function random(bytes: number): string {
  return randomBytes(bytes).toString('base64url');
}
