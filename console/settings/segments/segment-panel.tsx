/** One segment: its name, its conditions, where it is used, and its end, as long as it is used nowhere. */
import type { RulesNamed as Named } from '../../../protocol/api/settings.ts';
import { Group } from '../../rules/conditions/group.tsx';
import { asText, type Path } from '../../rules/edit/json.ts';
import { useEdit, useField } from '../../rules/editor/edit-context.ts';
import { ProblemsOf } from '../../rules/fields/problems-of.tsx';
import { TextField } from '../../rules/fields/text-field.tsx';
import { WORDS } from '../../words.ts';
import { RulesNamed } from '../book/rules-named.tsx';

interface Props {
  at: Path;
  /** The rules that ask for it, as they were when the screen was opened. */
  rules: Named;
  /** The names of other segments that do. */
  segments: readonly string[];
}

export function SegmentPanel({ at, rules, segments }: Props) {
  const { change, readOnly } = useEdit();
  const { value } = useField([...at, 'name']);
  const { problems, pointer } = useField([...at, 'id']);
  const words = WORDS.bookSettings.segments;
  const name = asText(value).trim() || words.unnamed;
  const used = rules.total + segments.length > 0;
  return (
    <section class="panel part-panel" aria-label={name} data-at={pointer.replace(/\/id$/, '')}>
      <TextField at={[...at, 'name']} label={words.name} hint={words.nameHint} />
      <h2>{words.when}</h2>
      <Group at={[...at, 'when']} root />
      <ProblemsOf problems={problems} />
      <div class="uses">
        <p class="muted">
          {used ? `${words.usedBy} ` : words.unused}
          <RulesNamed {...rules} />
          {rules.total > 0 && segments.length > 0 && WORDS.bookSettings.comma}
          {segments.map(words.otherSegment).join(WORDS.bookSettings.comma)}
        </p>
        {!readOnly && (
          <button
            type="button"
            class="button quiet-add"
            disabled={used}
            onClick={() => change({ do: 'remove', at })}
          >
            {used ? words.cannotRemove : words.remove}
            <span class="unseen">: {name}</span>
          </button>
        )}
      </div>
    </section>
  );
}
