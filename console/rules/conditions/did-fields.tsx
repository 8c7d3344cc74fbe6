/** `did add to cart at least 2 times in this visit` */
import { WORDS } from '../../words.ts';
import { asObject, type Json, type Path } from '../edit/json.ts';
import { type Choice, COUNTING_CHOICES, comparisonOf } from '../edit/operators.ts';
import { useField } from '../editor/edit-context.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { NumberField } from '../fields/number-field.tsx';
import { PatternFields } from './pattern-fields.tsx';
import { WithinField } from './within-field.tsx';

export function DidFields({ at }: { at: Path }) {
  return (
    <>
      <PatternFields at={at} label={WORDS.conditions.event} />
      <Times at={[...at, 'times']} />
      <WithinField at={at} />
    </>
  );
}

/** A plain number means "at least"; left out, once is enough. */
function Times({ at }: { at: Path }) {
  const { value, set, pointer } = useField(at);
  const words = WORDS.conditions;
  const plain = typeof value !== 'object' || value === null;
  const { choice, value: arg } = plain
    ? { choice: 'atLeast' as const, value: value ?? 1 }
    : (comparisonOf(asObject(value)) ?? { choice: 'atLeast' as const, value: 1 });
  const number = Array.isArray(arg) ? (arg[0] ?? 1) : arg;
  const put = (chosen: Choice) => set(timesBy(chosen, number));
  const options = COUNTING_CHOICES.map((one) => [one, WORDS.counting[one] ?? one] as const);
  // Once is what is meant without a word: it is written down when somebody says more.
  const numberAt = plain ? at : [...at, choice];
  return (
    <>
      <ChoiceField
        label={words.often}
        within
        at={pointer}
        value={choice}
        options={options}
        onChoose={(chosen) => put(chosen as Choice)}
      />
      {choice === 'between' ? (
        <>
          <NumberField at={[...numberAt, 0]} label={words.from} within />
          <span>{words.and}</span>
          <NumberField at={[...numberAt, 1]} label={words.to} within unit={words.times} />
        </>
      ) : (
        <NumberField
          at={numberAt}
          label={words.timesLabel}
          within
          optional={plain}
          hint="1"
          unit={words.times}
        />
      )}
    </>
  );
}

function timesBy(choice: Choice, number: Json): Json | undefined {
  if (choice === 'between') return { between: [number, number] };
  return choice === 'atLeast' ? number : { [choice]: number };
}
