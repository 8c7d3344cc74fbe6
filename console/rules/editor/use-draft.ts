/**
 * A rule, or the settings of a site, under way, that save themselves: after a pause in the changes, one request at a time. If somebody else was first,
 * nothing more is saved until it is decided whose stays; what is on the screen is never thrown away. What is not saved
 * as the screen is left is saved while the next one waits, or kept until somebody goes on with it.
 */
import { useContext, useEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { StaleDraft } from '../../../protocol/api/draft.ts';
import type { DraftProblem } from '../../../protocol/api/rulebook.ts';
import { ApiFailure } from '../../api/api-failure.ts';
import { saveDraft, staleOf } from '../../api/draft.ts';
import { type Kept, type Unsaved, UnsavedContext } from '../../unsaved/unsaved-context.ts';
import { WORDS } from '../../words.ts';
import { type History, type Step, startHistory, step } from '../edit/history.ts';
import { asObject, type Json } from '../edit/json.ts';

/** Milliseconds without a change after which it is saved. */
const PAUSE = 500;

export type Saving = 'unchanged' | 'saved' | 'saving' | 'failed';

export interface Draft {
  history: History;
  change(step: Step): void;
  saving: Saving;
  /** What the collector said of it as it was saved last. */
  problems: readonly DraftProblem[];
  conflict: StaleDraft | undefined;
  keepMine(): void;
  takeTheirs(): void;
  revision: number;
  saveAgain(): void;
  /** What is not saved is not wanted: leaving says nothing of it. */
  giveUp(): void;
}

interface Start {
  site: string;
  /** Id of the rule; `null` for the settings. */
  rule: string | null;
  /** As the draft has it, or as it is live. */
  content: Json;
  revision: number;
  /** It differs from what is live already. */
  changed: boolean;
  readOnly: boolean;
  /** Known of it before anything was changed. */
  problems?: readonly DraftProblem[];
}

export function useDraft(start: Start): Draft {
  const { site, rule, content, revision: seen, changed, readOnly } = start;
  const unsaved = useContext(UnsavedContext);
  const [left] = useState(() => (readOnly ? undefined : keptOf(unsaved, start)));
  const [history, change] = useReducer<History, Step, Json>(step, content, (first) =>
    // A change like any other: undone, it is as it is saved.
    left ? step(startHistory(first), { do: 'replace', value: left.content }) : startHistory(first),
  );
  const [saving, setSaving] = useState<Saving>(changed ? 'saved' : 'unchanged');
  const [problems, setProblems] = useState<readonly DraftProblem[]>(start.problems ?? []);
  const [conflict, setConflict] = useState<StaleDraft>();
  const [revision, setRevision] = useState(left?.revision ?? seen);
  const [attempt, setAttempt] = useState(0);
  const saved = useRef<Json>(content);
  const running = useRef<Promise<void> | undefined>(undefined);
  const wanted = useRef(true);
  // By the time the screen is left the address is the next one's.
  const [href] = useState(location.hash);
  const latest = useRef({ now: history.now, revision });
  latest.current = { now: history.now, revision };

  const put = async (now: Json) => {
    const answer = await saveDraft({ site, rule, revision: latest.current.revision }, asObject(now));
    saved.current = now;
    latest.current.revision = answer.revision;
    return answer;
  };
  const attemptToSave = async () => {
    setSaving('saving');
    try {
      const answer = await put(latest.current.now);
      setRevision(answer.revision);
      setProblems(answer.problems);
      setSaving(answer.change ? 'saved' : 'unchanged');
    } catch (error) {
      setConflict(staleOf(error));
      setSaving('failed');
    }
    running.current = undefined;
    // What was changed meanwhile waits for nobody else.
    setAttempt((before) => before + 1);
  };
  const save = () => {
    if (running.current || latest.current.now === saved.current) return;
    running.current = attemptToSave();
  };

  const waits = history.now !== saved.current && conflict === undefined && !readOnly;
  const failed = saving === 'failed';
  useEffect(() => {
    if (!waits || failed) return;
    const timer = setTimeout(save, PAUSE);
    return () => clearTimeout(timer);
  }, [history.now, waits, failed, attempt]);
  // A failed attempt is made again with the next change.
  useEffect(() => {
    if (failed && conflict === undefined) setSaving('saving');
  }, [history.now]);
  const leave = useRef(() => {});
  leave.current = () => {
    const { now } = history;
    if (readOnly || !wanted.current || now === saved.current) return;
    unsaved.leave({ site, rule, content: now, href }, async () => {
      await running.current;
      try {
        if (now !== saved.current) await put(now);
        return undefined;
      } catch (error) {
        return { revision: latest.current.revision, why: whyNot(error) };
      }
    });
  };
  useEffect(() => {
    if (left) unsaved.forget(left);
    return () => leave.current();
  }, []);

  const settle = (to: StaleDraft) => {
    latest.current.revision = to.revision;
    setRevision(to.revision);
    setConflict(undefined);
    setSaving('saving');
  };
  return {
    history,
    change,
    saving: waits && !failed ? 'saving' : saving,
    problems,
    conflict,
    revision,
    saveAgain: () => {
      setSaving('saving');
      save();
    },
    giveUp() {
      wanted.current = false;
    },
    keepMine() {
      if (conflict) settle(conflict);
      setAttempt((before) => before + 1);
    },
    takeTheirs() {
      if (!conflict?.content) return;
      const theirs = conflict.content as Json;
      saved.current = theirs;
      settle(conflict);
      setSaving('saved');
      // A change like any other: undone, mine is back.
      change({ do: 'replace', value: theirs });
    },
  };
}

function keptOf({ kept }: Unsaved, { site, rule }: Start): Kept | undefined {
  return kept.find((one) => one.site === site && one.rule === rule);
}

function whyNot(error: unknown): string {
  const stale = staleOf(error);
  const { lead, somebody } = WORDS.editor.conflict;
  if (stale) return lead(stale.who ?? somebody);
  return error instanceof ApiFailure ? error.message : WORDS.failure.title;
}
