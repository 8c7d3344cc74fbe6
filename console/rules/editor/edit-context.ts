/** What the parts of the editor share: the rule, or the settings, under way, how to change it, and what is wrong with it. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FactExamples } from '../../../protocol/api/facts.ts';
import type { DraftProblem, RulebookSettings } from '../../../protocol/api/rulebook.ts';
import type { Step } from '../edit/history.ts';
import type { Json, Path } from '../edit/json.ts';
import { pointerOf, readAt } from '../edit/json.ts';

export interface Edit {
  site: string;
  rule: Json;
  change(step: Step): void;
  problems: readonly DraftProblem[];
  readOnly: boolean;
  settings: RulebookSettings;
  /** Labels that the rules of the site set. */
  tags: readonly string[];
  /** What facts were lately for visitors of the site, by name; empty until it is known. */
  examples: FactExamples['facts'];
  /** Language whose texts are shown. */
  lang: string;
}

export const EditContext = createContext<Edit | undefined>(undefined);

export function useEdit(): Edit {
  const edit = useContext(EditContext);
  if (!edit) throw new Error('A field of the editor stands outside of it.');
  return edit;
}

/** One place of the rule: its value, how to set it, and what is wrong with it and what is in it. */
export function useField(at: Path) {
  const { rule, change, problems, readOnly } = useEdit();
  const pointer = pointerOf(at);
  return {
    value: readAt(rule, at),
    set: (value: Json | undefined) => change({ do: 'set', at, value }),
    problems: problems.filter(({ path }) => path === pointer || path.startsWith(`${pointer}/`)),
    pointer,
    readOnly,
  };
}
