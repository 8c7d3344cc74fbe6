/** The keys of a site, as `/api/sites/SITE/keys` gives and takes them; every change throws ApiFailure. */
import type { MadeKey, MakeKey, SiteKey } from '../../protocol/api/sites.ts';
import type { Field } from './field.ts';
import { getJson } from './get-json.ts';
import { sendJson } from './send-json.ts';

const of = (site: string, rest = '') => `/api/sites/${encodeURIComponent(site)}/keys${rest}`;

export async function loadKeys(site: string, signal?: AbortSignal): Promise<SiteKey[]> {
  return (await getJson(of(site), signal)).get('keys').list(readKey);
}

export async function makeKey(site: string, key: MakeKey): Promise<MadeKey> {
  return readMade(await sendJson('POST', of(site), key));
}

/** @param hours the old key goes on working; `null` for until it is revoked */
export async function rotateKey(site: string, id: string, hours: number | null): Promise<MadeKey> {
  return readMade(await sendJson('POST', of(site, `/${encodeURIComponent(id)}/rotate`), { hours }));
}

export async function revokeKey(site: string, id: string): Promise<SiteKey[]> {
  return (await sendJson('POST', of(site, `/${encodeURIComponent(id)}/revoke`))).get('keys').list(readKey);
}

function readMade(answer: Field): MadeKey {
  const secret = answer.get('secret').maybeText();
  return {
    keys: answer.get('keys').list(readKey),
    made: readKey(answer.get('made')),
    ...(secret !== undefined && { secret }),
  };
}

function readKey(row: Field): SiteKey {
  const born = row.get('born').maybeText();
  const who = row.get('who').maybeText();
  const made = row.get('made').maybeNumber();
  const used = row.get('used').maybeNumber();
  const ends = row.get('ends').maybeNumber();
  return {
    id: row.get('id').text(),
    kind: row.get('kind').text() === 'secret' ? 'secret' : 'public',
    name: row.get('name').text(),
    shows: row.get('shows').text(),
    ...((born === 'site' || born === 'command-line') && { born }),
    ...(who !== undefined && { who }),
    ...(made !== undefined && { made }),
    ...(used !== undefined && { used }),
    ...(ends !== undefined && { ends }),
  };
}
