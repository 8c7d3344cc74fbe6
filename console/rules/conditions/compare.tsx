/** How a fact or a detail is compared, and with what: `is between 100 and 199`. */
import type { FactExample } from '../../../protocol/api/facts.ts';
import type { FactType } from '../../../protocol/facts.ts';
import { WORDS } from '../../words.ts';
import { asObject, type Path } from '../edit/json.ts';
import { type Choice, choicesFor, compareBy, comparisonOf } from '../edit/operators.ts';
import { useField } from '../editor/edit-context.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { NumberField } from '../fields/number-field.tsx';
import { ValueField } from './value-field.tsx';

interface Props {
  /** The leaf that holds the comparison. */
  at: Path;
  type: FactType | undefined;
  unit?: string | undefined;
  /** The values it can have, with their words, if they are few. */
  values?: readonly (readonly [value: string, words: string])[] | undefined;
  /** Values that visitors had lately. */
  seen?: readonly FactExample['value'][] | undefined;
  /** What it is that is compared. */
  what: string;
}

export function Compare({ at, type, unit, values, seen, what }: Props) {
  const { value, set, pointer } = useField(at);
  const words = WORDS.conditions;
  const leaf = asObject(value);
  const comparison = comparisonOf(leaf);
  const choice = comparison?.choice;
  const options = choicesFor(type).map((one) => [one, WORDS.operators[one] ?? one] as const);
  const isNumber = type === 'number' || (choice !== undefined && NUMERIC.includes(choice));
  return (
    <>
      <ChoiceField
        label={`${what}: ${words.compare}`}
        within
        at={pointer}
        value={choice ?? ''}
        options={options}
        onChoose={(chosen) => set(compareBy(leaf, chosen as Choice, type))}
      />
      {choice === 'between' && (
        <>
          <NumberField at={[...at, 'between', 0]} label={`${what}: ${words.from}`} within />
          <span>{words.and}</span>
          <NumberField
            at={[...at, 'between', 1]}
            label={`${what}: ${words.to}`}
            within
            {...(unit !== undefined && { unit })}
          />
        </>
      )}
      {choice !== undefined && choice !== 'between' && choice !== 'known' && choice !== 'unknown' && (
        <ValueField
          key={choice}
          at={[...at, choice]}
          label={`${what}: ${words.value}`}
          type={isNumber ? 'number' : type}
          list={choice === 'in'}
          values={choice === 'matches' || choice === 'startsWith' ? undefined : values}
          unit={unit}
          seen={seen}
        />
      )}
    </>
  );
}

const NUMERIC: readonly Choice[] = ['above', 'atLeast', 'below', 'atMost'];
