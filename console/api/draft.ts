/** Saves one rule of the draft, or the settings, or takes a change back. Who comes second is told what the other left. */
import type { SavedDraft, StaleDraft } from '../../protocol/api/draft.ts';
import type { UnfinishedRule } from '../../protocol/api/rulebook.ts';
import { ApiFailure } from './api-failure.ts';
import { type Field, field } from './field.ts';
import { readChange, readDraftProblem } from './read-rulebook.ts';
import { sendJson } from './send-json.ts';

export interface Seen {
  site: string;
  /** Its id; `null` for the settings, which hold for all rules. */
  rule: string | null;
  /** The revision that was seen; 0 for a rule that is not there yet. */
  revision: number;
}

/**
 * @param content `null` deletes the rule
 * @throws ApiFailure; with {@link staleOf} if somebody else was first
 */
export async function saveDraft(
  seen: Seen,
  content: { [part: string]: unknown } | null,
): Promise<SavedDraft> {
  return readSaved(await sendJson('PUT', pathOf(seen), { content, revision: seen.revision }));
}

/** Makes it in the draft as it is live. @throws ApiFailure; with {@link staleOf} if somebody else was first */
export async function revertDraft(seen: Seen): Promise<SavedDraft> {
  return readSaved(await sendJson('DELETE', `${pathOf(seen)}?revision=${seen.revision}`));
}

/** @returns what the other left, if that is why nothing was saved */
export function staleOf(failure: unknown): StaleDraft | undefined {
  if (!(failure instanceof ApiFailure) || failure.code !== 'stale') return undefined;
  const body = field(failure.body);
  const content = body.get('content');
  const who = body.get('who').maybeText();
  const at = body.get('at').maybeNumber();
  return {
    code: 'stale',
    message: failure.message,
    revision: body.get('revision').number(),
    content: content.exists ? (content.value as UnfinishedRule) : null,
    ...(who !== undefined && { who }),
    ...(at !== undefined && { at }),
  };
}

function pathOf({ site, rule }: Seen): string {
  const draft = `/api/sites/${encodeURIComponent(site)}/draft`;
  return rule === null ? `${draft}/settings` : `${draft}/rules/${encodeURIComponent(rule)}`;
}

function readSaved(answer: Field): SavedDraft {
  const change = answer.get('change');
  return {
    revision: answer.get('revision').number(),
    ...(change.exists && { change: readChange(change) }),
    problems: answer.get('problems').list(readDraftProblem),
  };
}
