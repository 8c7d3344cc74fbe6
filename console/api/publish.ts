/** Makes the draft live, tells what would change, and goes back to an older version. */
import type { Comparison, PublishedNow, VersionsPage } from '../../protocol/api/versions.ts';
import { allPages } from './all-pages.ts';
import { ApiFailure } from './api-failure.ts';
import type { Field } from './field.ts';
import { getJson } from './get-json.ts';
import { readPublished } from './read-rulebook.ts';
import { sendJson } from './send-json.ts';

/** @param live the version that was live when one looked @throws ApiFailure */
export async function publish(site: string, note: string, live: number): Promise<PublishedNow> {
  return readNow(await sendJson('POST', `${base(site)}/publish`, { note, live }));
}

/** @param version becomes live again, as a new version @throws ApiFailure */
export async function rollBack(
  site: string,
  version: number,
  note: string,
  live: number,
): Promise<PublishedNow> {
  return readNow(await sendJson('POST', `${base(site)}/versions/${version}/roll-back`, { note, live }));
}

/** Takes back everything that is in the draft. @throws ApiFailure */
export async function discardDraft(site: string): Promise<void> {
  await sendJson('DELETE', `${base(site)}/draft`);
}

/** @param before give `next` of the page before @throws ApiFailure */
export async function loadVersions(site: string, before?: number): Promise<VersionsPage> {
  const answer = await getJson(`${base(site)}/versions${before === undefined ? '' : `?before=${before}`}`);
  const next = answer.get('next').maybeNumber();
  return {
    versions: answer.get('versions').list((one) => ({
      ...readPublished(one),
      rules: one.get('rules').number(),
    })),
    ...(next !== undefined && { next }),
  };
}

/** @param to a version, or the draft @throws ApiFailure */
export async function compare(site: string, from: number, to: number | 'draft'): Promise<Comparison> {
  const { items } = await allPages(
    (after) => getJson(`${base(site)}/compare?from=${from}&to=${to}&after=${after}`),
    (page) => page.get('changes').list(readDifference),
  );
  return { changes: items };
}

/** @returns the address of the live rules as one file */
export function exportHref(site: string): string {
  return `${base(site)}/export`;
}

/** Puts such a file into the draft; what it lacks is to be deleted. @throws ApiFailure, `malformed` if it is none */
export async function importRules(site: string, text: string): Promise<void> {
  let bundle: unknown;
  try {
    bundle = JSON.parse(text);
  } catch {
    throw new ApiFailure('malformed', 'not JSON');
  }
  await sendJson('POST', `${base(site)}/import`, bundle as object);
}

function readDifference(one: Field): Comparison['changes'][number] {
  const rule = one.get('rule');
  const state = one.get('state').text();
  return {
    rule: rule.exists ? rule.text() : null,
    name: one.get('name').text(),
    state: state === 'added' || state === 'removed' ? state : 'changed',
    paths: one.get('paths').list((path) => path.text()),
  };
}

function readNow(answer: Field): PublishedNow {
  return { live: readPublished(answer.get('live')), rules: answer.get('rules').number() };
}

function base(site: string): string {
  return `/api/sites/${encodeURIComponent(site)}`;
}
