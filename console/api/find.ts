/** Visitors by what somebody has in hand, or by what happened to them. */
import { type FindChoices, type FindReply, FOUND_BY, type FoundVisitor } from '../../protocol/api/find.ts';
import { KINDS } from '../../protocol/intervention.ts';
import { type FindAsked, queryOf } from '../find/asked.ts';
import type { Field } from './field.ts';
import { getJson } from './get-json.ts';

/** @param before give `next` of the page before @throws ApiFailure, or the signal's reason if it was aborted */
export async function findVisitors(
  site: string,
  asked: FindAsked,
  before?: string,
  signal?: AbortSignal,
): Promise<FindReply> {
  const query = queryOf(asked, Date.now());
  if (before !== undefined) query.set('before', before);
  const answer = await getJson(`${pathOf(site)}?${query}`, signal);
  const next = answer.get('next').maybeText();
  return {
    found: answer.get('found').list(readFound),
    counting: answer.get('counting').flag(),
    ...(next !== undefined && { next }),
    ...(answer.get('tooMany').exists && { tooMany: true }),
  };
}

/** @throws ApiFailure, or the signal's reason if it was aborted */
export async function loadFindChoices(site: string, signal?: AbortSignal): Promise<FindChoices> {
  const answer = await getJson(`${pathOf(site)}/choices`, signal);
  return {
    rules: answer.get('rules').list((rule) => ({
      rule: rule.get('rule').text(),
      name: rule.get('name').text(),
      kind: KINDS.find((kind) => kind === rule.get('kind').text()) ?? 'help',
    })),
    failures: answer.get('failures').list((failure) => {
      const code = failure.get('code').maybeText();
      return { reason: failure.get('reason').text(), ...(code !== undefined && { code }) };
    }),
  };
}

function readFound(row: Field): FoundVisitor {
  const by = row.get('by').text();
  const what = row.get('what').maybeText();
  return {
    visitor: row.get('visitor').text(),
    by: FOUND_BY.find((one) => one === by) ?? 'visitor',
    at: row.get('at').number(),
    ...(what !== undefined && { what }),
  };
}

function pathOf(site: string): string {
  return `/api/sites/${encodeURIComponent(site)}/find`;
}
