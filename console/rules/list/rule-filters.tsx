/** Finds rules by a piece of the name, by kind and by stage. */
import { useId } from 'preact/hooks';
import { KINDS, STAGES } from '../../../protocol/intervention.ts';
import { WORDS } from '../../words.ts';

export interface Shown {
  search: string;
  /** Empty: all. */
  kind: string;
  stage: string;
}

export function RuleFilters({ shown, onShown }: { shown: Shown; onShown: (shown: Shown) => void }) {
  const words = WORDS.rules;
  return (
    <search class="filters">
      <input
        type="search"
        aria-label={words.search}
        placeholder={words.search}
        value={shown.search}
        onInput={(event) => onShown({ ...shown, search: event.currentTarget.value })}
      />
      <Filter
        label={words.kind}
        value={shown.kind}
        options={KINDS.map((one) => [one, WORDS.kinds[one] ?? one])}
        onChoose={(kind) => onShown({ ...shown, kind })}
      />
      <Filter
        label={words.stage}
        value={shown.stage}
        options={STAGES.map((one) => [one, WORDS.limits.stages[one] ?? one])}
        onChoose={(stage) => onShown({ ...shown, stage })}
      />
    </search>
  );
}

interface FilterProps {
  label: string;
  value: string;
  options: readonly (readonly [value: string, words: string])[];
  onChoose(value: string): void;
}

function Filter({ label, value, options, onChoose }: FilterProps) {
  const id = useId();
  return (
    <span class="filter">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">{WORDS.rules.any}</option>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </span>
  );
}
