/** Chooses the time that is looked at. */
import { WORDS } from '../words.ts';
import { PERIODS, type Period } from './periods.ts';

export function PeriodPicker({ period, onPick }: { period: Period; onPick(period: Period): void }) {
  const words = WORDS.now;
  return (
    <fieldset class="periods">
      <legend class="unseen">{words.period}</legend>
      {PERIODS.map((one) => (
        <label key={one}>
          <input type="radio" name="period" checked={one === period} onChange={() => onPick(one)} />
          <span>{words.periods[one]}</span>
        </label>
      ))}
    </fieldset>
  );
}
