/** Chooses what a condition is about: every fact by its plain name and meaning, and the other kinds of condition. */
import { useMemo } from 'preact/hooks';
import { customParam } from '../../../protocol/custom-fact.ts';
import { FACTS, type FactName, type FactRow } from '../../../protocol/facts.ts';
import { Combobox, type Option } from '../../parts/combobox.tsx';
import { WORDS } from '../../words.ts';
import { KINDS_OF_CONDITION, type Subject } from '../edit/subject.ts';
import { type Edit, useEdit } from '../editor/edit-context.ts';
import { seenValues } from './seen-values.ts';
import { subjectName } from './subject-name.ts';

/** Unless the risk is made of something, no rule can ask for it. */
const NEEDS_POINTS = 'risk';

/** Facts of one heading stand together. */
const GROUP_ORDER = Object.values(WORDS.factGroups);

const OTHERS: readonly Option[] = KINDS_OF_CONDITION.map((kind) => ({
  value: kind,
  label: WORDS.subjects[kind] ?? kind,
  about: WORDS.subjectsAbout[kind] ?? '',
  group: WORDS.factGroups['other'] ?? '',
}));

const FACT_OPTIONS = (Object.keys(FACTS) as FactName[])
  .map((fact) => ({
    value: fact,
    label: WORDS.facts[fact] ?? fact,
    group: WORDS.factGroups[fact.split('.')[0] ?? ''] ?? '',
  }))
  .sort((one, other) => GROUP_ORDER.indexOf(one.group) - GROUP_ORDER.indexOf(other.group));

interface Props {
  subject: Subject;
  invalid: boolean;
  onChoose(subject: Subject): void;
}

export function SubjectPicker({ subject, invalid, onChoose }: Props) {
  const { settings, readOnly, examples } = useEdit();
  const words = WORDS.conditions;
  const risky = (settings.points?.length ?? 0) > 0;
  const facts = useMemo(
    () => FACT_OPTIONS.map((one) => ({ ...one, about: aboutFact(one.value, examples) })),
    [examples],
  );
  const options = [...OTHERS, ...facts].filter(({ value }) => risky || value !== NEEDS_POINTS);
  return (
    <Combobox
      label={words.subject}
      hint={words.subjectHint}
      value={subject}
      shows={subjectName(subject)}
      options={options}
      nothing={words.noSuch}
      own={ownFact}
      invalid={invalid}
      disabled={readOnly}
      onChoose={onChoose}
    />
  );
}

function ownFact(typed: string): Option | undefined {
  const value = `custom.${typed.replace(/^custom\./, '').replace(/\s+/g, '_')}`;
  const name = customParam(value);
  if (name === undefined) return undefined;
  return { value, label: WORDS.conditions.own(name), about: WORDS.conditions.ownAbout };
}

function aboutFact(fact: FactName, examples: Edit['examples']): string {
  const { about, unit }: FactRow = FACTS[fact];
  const example = WORDS.examples[fact];
  const words = WORDS.factsAbout[fact] ?? about;
  const seen = seenValues(fact, examples[fact]);
  const such = seen ? WORDS.live.seen(seen) : example && WORDS.conditions.such(example);
  return [words, unit && WORDS.conditions.measured(WORDS.units[unit] ?? unit), such]
    .filter(Boolean)
    .join(' ');
}
