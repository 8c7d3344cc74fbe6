/** Sites that were closed, for owners: `/api/closed-sites`, and the way there and back. */
import type { ClosedSite } from '../../protocol/api/sites.ts';
import { allPages } from './all-pages.ts';
import { getJson } from './get-json.ts';
import { sendJson } from './send-json.ts';
import { readStage } from './site-settings.ts';

export async function loadClosedSites(signal?: AbortSignal): Promise<ClosedSite[]> {
  const load = (after: number) => getJson(`/api/closed-sites?after=${after}`, signal);
  const { items } = await allPages(load, (page) =>
    page.get('sites').list((row) => ({
      key: row.get('key').text(),
      name: row.get('name').text(),
      stage: readStage(row.get('stage')),
      who: row.get('who').text(),
      at: row.get('at').number(),
    })),
  );
  return items;
}

/** @throws ApiFailure; the same for the other */
export async function closeSite(key: string): Promise<void> {
  await sendJson('POST', `/api/sites/${encodeURIComponent(key)}/close`);
}

export async function openSite(key: string): Promise<void> {
  await sendJson('POST', `/api/closed-sites/${encodeURIComponent(key)}/open`);
}
