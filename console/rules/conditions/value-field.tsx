/** What something is compared with: a number, a text, one of few, yes or no, or several of them. */
import { useId } from 'preact/hooks';
import type { FactExample } from '../../../protocol/api/facts.ts';
import type { FactType } from '../../../protocol/facts.ts';
import { WORDS } from '../../words.ts';
import { asList, asText, type Json, type Path } from '../edit/json.ts';
import { useField } from '../editor/edit-context.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { NumberField } from '../fields/number-field.tsx';
import { Suggestions } from '../fields/suggestions.tsx';

interface Props {
  at: Path;
  label: string;
  /** `undefined`: anything, and the value itself tells. */
  type: FactType | undefined;
  list: boolean;
  values: readonly (readonly [value: string, words: string])[] | undefined;
  unit: string | undefined;
  /** Values that visitors had lately. */
  seen: readonly FactExample['value'][] | undefined;
}

const FLAGS = [
  ['true', WORDS.conditions.yes],
  ['false', WORDS.conditions.no],
] as const;

export function ValueField({ at, label, type, list, values, unit, seen }: Props) {
  const { value, set, problems, pointer, readOnly } = useField(at);
  const id = useId();
  const offered = (seen ?? []).filter((one) => typeof one !== 'boolean');
  const shared = { 'aria-label': label, 'data-at': pointer, readOnly, 'aria-invalid': problems.length > 0 };
  if (list) {
    const lines = asList(value).map(String);
    return (
      <>
        <textarea
          {...shared}
          rows={Math.min(5, lines.length + 1)}
          placeholder={WORDS.conditions.oneALine}
          value={lines.join('\n')}
          onInput={(event) => set(linesOf(event.currentTarget.value, type))}
          onBlur={() => set(asList(value).filter((one) => one !== ''))}
        />
        {!readOnly &&
          offered
            .filter((one) => !lines.includes(String(one)))
            .map((one) => (
              <button
                key={one}
                type="button"
                class="button quiet-add"
                onClick={() => set([...asList(value).filter((other) => other !== ''), one])}
              >
                {WORDS.live.add(String(one))}
              </button>
            ))}
      </>
    );
  }
  if (type === 'flag' || (type === undefined && typeof value === 'boolean')) {
    return (
      <ChoiceField
        label={label}
        within
        at={pointer}
        value={String(value)}
        options={FLAGS}
        onChoose={(chosen) => set(chosen === 'true')}
      />
    );
  }
  if (type === 'number' || (type === undefined && typeof value === 'number')) {
    return <NumberField at={at} label={label} within seen={offered} {...(unit !== undefined && { unit })} />;
  }
  if (values) {
    return (
      <ChoiceField
        label={label}
        within
        at={pointer}
        invalid={problems.length > 0}
        value={asText(value)}
        options={values}
        onChoose={set}
      />
    );
  }
  return (
    <>
      <input
        {...shared}
        type="text"
        {...(offered.length > 0 && { list: id })}
        autocomplete="off"
        value={asText(value)}
        onInput={(event) => set(event.currentTarget.value)}
      />
      {offered.length > 0 && <Suggestions id={id} values={offered} />}
    </>
  );
}

/** A line that is being typed may be empty for a moment. */
function linesOf(typed: string, type: FactType | undefined): Json {
  const lines = typed.split('\n');
  if (type !== 'number') return lines;
  return lines.map((line) => (line.trim() !== '' && Number.isFinite(Number(line)) ? Number(line) : line));
}
