/** A site's rules, live and in the draft, and what they did of late. */
import type { RulesView, RuleView } from '../../protocol/api/draft.ts';
import type { RuleFigures } from '../../protocol/api/rule-figures.ts';
import type { Field } from './field.ts';
import { getJson } from './get-json.ts';
import { readChange, readDraftProblem, readPublished, readRule, readSettings } from './read-rulebook.ts';

/** Which rules; what is left out is all. */
export interface RulesAsked {
  search?: string;
  kind?: string;
  stage?: string;
  /** Only those that stand in the draft otherwise than live. */
  changed?: boolean;
}

/**
 * @param pages that many pages, one after the other
 * @throws ApiFailure, or the signal's reason if it was aborted
 */
export async function loadRules(
  site: string,
  signal?: AbortSignal,
  asked: RulesAsked = {},
  pages = 1,
): Promise<RulesView> {
  let view = readView(await getJson(pathOf(site, asked), signal));
  for (let page = 1; page < pages && view.next !== undefined; page++) {
    const { next, ...more } = readView(await getJson(pathOf(site, asked, view.next), signal));
    const { next: _seen, ...before } = view;
    view = {
      ...before,
      rules: [...before.rules, ...more.rules],
      changes: [...before.changes, ...more.changes],
      problems: [...before.problems, ...more.problems],
      revisions: {
        ...before.revisions,
        rules: { ...before.revisions.rules, ...more.revisions.rules },
      },
      ...(next !== undefined && { next }),
    };
  }
  return view;
}

/** One rule with all that its editor asks for. @throws ApiFailure; `not_found` if there is no such rule */
export async function loadRule(site: string, rule: string, signal?: AbortSignal): Promise<RuleView> {
  const path = `/api/sites/${encodeURIComponent(site)}/draft/rules/${encodeURIComponent(rule)}`;
  const answer = await getJson(path, signal);
  return { ...readView(answer), tags: answer.get('tags').list((tag) => tag.text()) };
}

function pathOf(site: string, { search, kind, stage, changed }: RulesAsked, after?: string): string {
  const query = new URLSearchParams({
    ...(search && { search }),
    ...(kind && { kind }),
    ...(stage && { stage }),
    ...(changed && { changed: '1' }),
    ...(after !== undefined && { after }),
  });
  return `/api/sites/${encodeURIComponent(site)}/rules?${query}`;
}

function readView(answer: Field): RulesView {
  const live = answer.get('live');
  const revisions = answer.get('revisions');
  const counts = answer.get('counts');
  const next = answer.get('next').maybeText();
  return {
    owner: answer.get('owner').text() === 'console' ? 'console' : 'folder',
    ...(live.exists && { live: readPublished(live) }),
    settings: readSettings(answer.get('settings')),
    rules: answer.get('rules').list(readRule),
    changes: answer.get('changes').list(readChange),
    problems: answer.get('problems').list(readDraftProblem),
    counts: {
      rules: counts.get('rules').number(),
      changes: counts.get('changes').number(),
      problems: counts.get('problems').number(),
    },
    total: answer.get('total').number(),
    ...(next !== undefined && { next }),
    revisions: {
      settings: revisions.get('settings').number(),
      rules: revisions.get('rules').map((one) => one.number()),
    },
  };
}

/** @throws ApiFailure, or the signal's reason if it was aborted */
export async function loadFigures(
  site: string,
  days: number,
  rules: readonly string[],
  signal?: AbortSignal,
): Promise<RuleFigures> {
  const path = `/api/sites/${encodeURIComponent(site)}/rules/figures?days=${days}&rules=${rules.join(',')}`;
  const answer = await getJson(path, signal);
  return {
    days: answer.get('days').number(),
    simulated: answer.get('simulated').number(),
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
      lostTo: {
        rule: lostTo.get('rule').text(),
        name: lostTo.get('name').text(),
        times: lostTo.get('times').number(),
      },
    }),
    heldBy: rule.get('heldBy').map((one) => one.number()),
  };
}
