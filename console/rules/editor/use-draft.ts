/**
 * A rule, or the settings of a site, under way, that save themselves: after a pause in the changes, one request at a time. If somebody else was first,
 * nothing more is saved until it is decided whose stays; what is on the screen is never thrown away.
 */
import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { DraftProblem, StaleDraft } from '../../../protocol/api/rulebook.ts';
import { saveDraft, staleOf } from '../../api/draft.ts';
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
  const [history, change] = useReducer<History, Step>(step, startHistory(content));
  const [saving, setSaving] = useState<Saving>(changed ? 'saved' : 'unchanged');
  const [problems, setProblems] = useState<readonly DraftProblem[]>(start.problems ?? []);
  const [conflict, setConflict] = useState<StaleDraft>();
  const [revision, setRevision] = useState(seen);
  const [attempt, setAttempt] = useState(0);
  const saved = useRef<Json>(history.now);
  const busy = useRef(false);
  const latest = useRef({ now: history.now, revision });
  latest.current = { now: history.now, revision };

  const save = async () => {
    const { now, revision: of } = latest.current;
    if (busy.current || now === saved.current) return;
    busy.current = true;
    setSaving('saving');
    try {
      const answer = await saveDraft({ site, rule, revision: of }, asObject(now));
      saved.current = now;
      latest.current.revision = answer.revision;
      setRevision(answer.revision);
      setProblems(answer.problems);
      setSaving(answer.change ? 'saved' : 'unchanged');
    } catch (error) {
      setConflict(staleOf(error));
      setSaving('failed');
    }
    busy.current = false;
    // What was changed meanwhile waits for nobody else.
    setAttempt((before) => before + 1);
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
  const flush = useRef(() => {});
  flush.current = () => void (waits && save());
  useEffect(() => () => flush.current(), []);

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
      void save();
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
