/** Parts of the answers about a site's rulebook, read from JSON: rules as they are, and what stands around them. */
import type { DraftChange } from '../../protocol/api/draft.ts';
import type {
  Done,
  DraftProblem,
  Published,
  RulebookSettings,
  UnfinishedRule,
} from '../../protocol/api/rulebook.ts';
import type { Rule } from '../../protocol/rule.ts';
import type { Field } from './field.ts';
import { readProblem } from './read-problem.ts';

/** A rule that was checked by the collector before it went live. */
export function readRule(rule: Field): Rule {
  readUnfinished(rule);
  return rule.value as Rule;
}

export function readUnfinished(rule: Field): UnfinishedRule {
  rule.get('id').text();
  return rule.value as UnfinishedRule;
}

export function readSettings(settings: Field): RulebookSettings {
  return settings.exists ? (settings.value as RulebookSettings) : {};
}

export function readPublished(one: Field): Published {
  return { ...readDone(one), version: one.get('version').number(), note: one.get('note').text() };
}

export function readDone(one: Field): Done {
  return { who: one.get('who').text(), at: one.get('at').number() };
}

export function readChange(change: Field): DraftChange {
  const rule = change.get('rule');
  const content = change.get('content');
  return {
    ...readDone(change),
    rule: rule.exists ? rule.text() : null,
    state: readState(change.get('state').text()),
    content: content.exists ? (content.value as { [part: string]: unknown }) : null,
  };
}

function readState(state: string): DraftChange['state'] {
  return state === 'new' || state === 'deleted' ? state : 'changed';
}

export function readDraftProblem(problem: Field): DraftProblem {
  const rule = problem.get('rule').maybeText();
  return { ...readProblem(problem), ...(rule !== undefined && { rule }) };
}
