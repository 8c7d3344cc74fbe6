/** What is switched off, and switching: the whole site, or one rule, at the next answer. */
import { allPages } from './all-pages.ts';
import type { Field } from './field.ts';
import { getJson } from './get-json.ts';
import { sendJson } from './send-json.ts';

export interface SwitchedOff {
  /** `null`: everything of the site. */
  rule: string | null;
  who: string;
  why: string;
  /** Epoch milliseconds. */
  at: number;
}

/** @throws ApiFailure, or the signal's reason if it was aborted */
export async function loadSwitches(site: string, signal?: AbortSignal): Promise<SwitchedOff[]> {
  const { items } = await allPages(
    (after) => getJson(`${pathOf(site)}?after=${after}`, signal),
    readSwitches,
  );
  return items;
}

/** @param why may be empty when it is switched on again @throws ApiFailure */
export async function putSwitch(site: string, rule: string | null, off: boolean, why: string): Promise<void> {
  await sendJson('PUT', pathOf(site), { rule, off, why });
}

function readSwitches(answer: Field): SwitchedOff[] {
  const all = answer.get('switches').list((one) => {
    const rule = one.get('rule');
    return {
      off: one.get('off').flag(),
      rule: rule.exists ? rule.text() : null,
      who: one.get('who').text(),
      why: one.get('why').text(),
      at: one.get('at').number(),
    };
  });
  return all.filter(({ off }) => off);
}

function pathOf(site: string): string {
  return `/api/sites/${encodeURIComponent(site)}/switches`;
}
