/** `The payment was declined: when checkout failed, only if the reason is payment, 35 points, half after 10 minutes` */
import { parseDuration } from '../../../protocol/duration.ts';
import { duration } from '../../format/duration.ts';
import { whole } from '../../format/whole.ts';
import { Icon } from '../../parts/icon.tsx';
import { PatternFields } from '../../rules/conditions/pattern-fields.tsx';
import { asObject, asText, type Path } from '../../rules/edit/json.ts';
import { useEdit, useField } from '../../rules/editor/edit-context.ts';
import { DurationField } from '../../rules/fields/duration-field.tsx';
import { NumberField } from '../../rules/fields/number-field.tsx';
import { ProblemsOf } from '../../rules/fields/problems-of.tsx';
import { TextField } from '../../rules/fields/text-field.tsx';
import { WORDS } from '../../words.ts';

interface Props {
  at: Path;
  /** It cannot be taken away: it is the last, and the risk is asked for. */
  kept: boolean;
}

export function PointsRow({ at, kept }: Props) {
  const { change, readOnly } = useEdit();
  const { value, problems, pointer } = useField(at);
  const words = WORDS.bookSettings.risk;
  const { name, points, fades } = asObject(value);
  const half = parseDuration(asText(fades));
  const called = asText(name).trim() || words.unnamed;
  const inside = problems.filter(({ path }) => !/\/(name|points|fades)$/.test(path));
  return (
    <li class="condition" data-at={pointer}>
      <div class="sentence">
        <TextField at={[...at, 'name']} label={words.name} hint={words.nameHint} />
        <span class="field-break" />
        <span>{words.when}</span>
        <PatternFields at={at} label={words.event} />
        <span class="field-break" />
        <NumberField at={[...at, 'points']} label={words.adds} />
        <DurationField at={[...at, 'fades']} label={words.fades} />
      </div>
      {!readOnly && (
        <div class="tools">
          <button
            type="button"
            class="icon-button"
            disabled={kept}
            aria-label={words.remove(called)}
            title={kept ? words.cannotRemove : WORDS.conditions.remove}
            onClick={() => change({ do: 'remove', at })}
          >
            <Icon name="failure" />
          </button>
        </div>
      )}
      <ProblemsOf problems={inside} />
      {typeof points === 'number' && points !== 0 && half !== undefined && (
        <p class="muted whole-line">
          {words.fadesLine(
            whole(points),
            whole(points / 2),
            duration(half),
            whole(points / 4),
            duration(2 * half),
          )}
        </p>
      )}
    </li>
  );
}
