/** A length of time in its largest whole unit: "12 minutes". */
import { LOCALE } from './locale.ts';

const STEPS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

/** @param ms milliseconds */
export function duration(ms: number): string {
  const [unit, length] = STEPS.find(([, each]) => ms >= each) ?? (['second', 1_000] as const);
  const words = new Intl.NumberFormat(LOCALE.numbers, { style: 'unit', unit, unitDisplay: 'long' });
  return words.format(Math.floor(ms / length));
}
