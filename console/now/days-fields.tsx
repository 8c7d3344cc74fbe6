/** The first and the last day that are looked at. */
import { useId, useState } from 'preact/hooks';
import type { Days } from '../api/reports.ts';
import { WORDS } from '../words.ts';

/** As the collector has it. */
const MOST_DAYS = 400;
const DAY = 86_400_000;

/** @param onPick told of days that can be looked at */
export function DaysFields({ days, onPick }: { days: Days; onPick(days: Days): void }) {
  const words = WORDS.now.days;
  const [written, setWritten] = useState(days);
  const id = useId();
  const problem = problemOf(written);
  const write = (part: Partial<Days>) => {
    const next = { ...written, ...part };
    setWritten(next);
    if (problemOf(next) === '') onPick(next);
  };
  const field = (part: keyof Days) => (
    <label class="days-field">
      {words[part]}
      <input
        type="date"
        value={written[part]}
        aria-describedby={id}
        onInput={({ currentTarget }) => write({ [part]: currentTarget.value })}
      />
    </label>
  );
  return (
    <div class="days-fields">
      {field('first')}
      {field('last')}
      <p id={id} class={problem === '' ? 'muted' : 'bad-text'} role="status">
        {problem || words.note}
      </p>
    </div>
  );
}

/** @returns what keeps them from being looked at; empty for nothing */
function problemOf({ first, last }: Days): string {
  const words = WORDS.now.days;
  const [from, to] = [Date.parse(first), Date.parse(last)];
  if (Number.isNaN(from) || Number.isNaN(to)) return words.both;
  if (from > to) return words.order;
  return to - from >= MOST_DAYS * DAY ? words.tooMany(MOST_DAYS) : '';
}
