/** A rule shows something, or only marks the visitor for other rules. */
import { WORDS } from '../../words.ts';
import { asObject, readAt } from '../edit/json.ts';
import { newRule } from '../edit/new-rule.ts';
import { useEdit } from './edit-context.ts';

/** What says how something is shown, and says nothing of a rule that only marks. */
const SHOWING = ['limit', 'split', 'budget', 'atRisk', 'expires'];

export function ShownOrNot() {
  const { rule, change, lang, readOnly } = useEdit();
  if (readOnly) return null;
  const shows = readAt(rule, ['then', 'show']) !== undefined;
  const onlyMark = () => {
    const kept = Object.entries(asObject(rule)).filter(([part]) => !SHOWING.includes(part));
    const tag = readAt(rule, ['then', 'tag']) ?? { name: '' };
    change({ do: 'replace', value: { ...Object.fromEntries(kept), then: { tag } } });
  };
  const show = () => {
    const { then } = newRule({ name: '', now: 0, lang, chance: 0 });
    const beginning = readAt(then as never, ['show']);
    change({ do: 'set', at: ['then', 'show'], value: beginning });
  };
  return (
    <button type="button" class="button quiet-add" onClick={shows ? onlyMark : show}>
      {shows ? WORDS.showing.nothing : WORDS.showing.something}
    </button>
  );
}
