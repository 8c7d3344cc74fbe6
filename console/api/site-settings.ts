/** One site's settings, as `/api/sites/SITE/…` gives and takes them; every change throws ApiFailure. */
import {
  type AddSite,
  type ChangeSite,
  type SiteOrigin,
  type SiteSettings,
  STAGES,
  type Stage,
} from '../../protocol/api/sites.ts';
import type { Field } from './field.ts';
import { getJson } from './get-json.ts';
import { sendJson } from './send-json.ts';

const of = (site: string, rest = '') => `/api/sites/${encodeURIComponent(site)}${rest}`;

export async function loadSiteSettings(site: string, signal?: AbortSignal): Promise<SiteSettings> {
  return readSettings(await getJson(of(site, '/settings'), signal));
}

export async function addSite(site: AddSite): Promise<SiteSettings> {
  return readSettings(await sendJson('POST', '/api/sites', site));
}

export async function changeSite(site: string, to: ChangeSite): Promise<SiteSettings> {
  return readSettings(await sendJson('PUT', of(site), to));
}

export async function addOrigin(site: string, origin: string): Promise<SiteSettings> {
  return readSettings(await sendJson('POST', of(site, '/origins'), { origin }));
}

export async function removeOrigin(site: string, origin: string): Promise<SiteSettings> {
  return readSettings(await sendJson('DELETE', of(site, `/origins?origin=${encodeURIComponent(origin)}`)));
}

export async function addStaging(site: string, name: string): Promise<SiteSettings> {
  return readSettings(await sendJson('POST', of(site, '/staging'), { name }));
}

/** Puts the live rules of `from` into this site's draft. */
export async function takeRules(site: string, from: string): Promise<void> {
  await sendJson('POST', of(site, '/draft/take'), { from });
}

/** A stage this console does not know is taken for the live one. */
export function readStage(field: Field): Stage {
  const stage = field.maybeText();
  return STAGES.find((one) => one === stage) ?? 'live';
}

function readSettings(answer: Field): SiteSettings {
  const stagingOf = answer.get('stagingOf').maybeText();
  const staging = answer.get('staging').maybeText();
  return {
    key: answer.get('key').text(),
    name: answer.get('name').text(),
    stage: readStage(answer.get('stage')),
    ...(stagingOf !== undefined && { stagingOf }),
    ...(staging !== undefined && { staging }),
    owner: answer.get('owner').text() === 'console' ? 'console' : 'file',
    origins: answer.get('origins').list(readOrigin),
  };
}

function readOrigin(row: Field): SiteOrigin {
  const origin = row.get('origin').text();
  if (row.get('owner').text() !== 'console') return { origin, owner: 'file' };
  return { origin, owner: 'console', who: row.get('who').text(), at: row.get('at').number() };
}
