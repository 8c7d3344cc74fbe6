/** A site's rules, live and in the draft, and what they did of late. */
import type { RuleFigures, RulesView } from '../../protocol/api/rulebook.ts';
import type { Field } from './field.ts';
import { getJson } from './get-json.ts';
import { readChange, readDraftProblem, readPublished, readRule, readSettings } from './read-rulebook.ts';

/** @throws ApiFailure, or the signal's reason if it was aborted */
export async function loadRules(site: string, signal?: AbortSignal): Promise<RulesView> {
  const answer = await getJson(`/api/sites/${encodeURIComponent(site)}/rules`, signal);
  const live = answer.get('live');
  const revisions = answer.get('revisions');
  return {
    owner: answer.get('owner').text() === 'console' ? 'console' : 'folder',
    ...(live.exists && { live: readPublished(live) }),
    settings: readSettings(answer.get('settings')),
    rules: answer.get('rules').list(readRule),
    changes: answer.get('changes').list(readChange),
    problems: answer.get('problems').list(readDraftProblem),
    revisions: {
      settings: revisions.get('settings').number(),
      rules: revisions.get('rules').map((one) => one.number()),
    },
  };
}

/** @throws ApiFailure, or the signal's reason if it was aborted */
export async function loadFigures(site: string, days: number, signal?: AbortSignal): Promise<RuleFigures> {
  const path = `/api/sites/${encodeURIComponent(site)}/rules/figures?days=${days}`;
  const answer = await getJson(path, signal);
  return {
    days: answer.get('days').number(),
    rules: answer.get('rules').map(readFigures),
    counting: answer.get('counting').flag(),
  };
}

function readFigures(rule: Field): RuleFigures['rules'][string] {
  const lostTo = rule.get('lostTo');
  const lastFired = rule.get('lastFired').maybeNumber();
  const number = (name: string) => rule.get(name).number();
  return {
    decided: number('decided'),
    shown: number('shown'),
    acted: number('acted'),
    dismissed: number('dismissed'),
    failed: number('failed'),
    visitors: number('visitors'),
    ...(lastFired !== undefined && { lastFired }),
    orderedAfterShown: number('orderedAfterShown'),
    orderedAfterActed: number('orderedAfterActed'),
    ...(lostTo.exists && {
      lostTo: { rule: lostTo.get('rule').text(), times: lostTo.get('times').number() },
    }),
    heldBy: rule.get('heldBy').map((one) => one.number()),
  };
}
