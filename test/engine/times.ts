/** Times in case rows: "90s", "1m 30s", "2h", "500ms", counted from the start of the journey. */

const UNITS: { readonly [unit: string]: number } = {
  d: 86_400_000,
  h: 3_600_000,
  m: 60_000,
  s: 1_000,
  ms: 1,
};

/** When every journey in the rows starts: a Monday morning, so that no row depends on today. */
export const START = Date.UTC(2026, 10, 2, 10);

/** @returns milliseconds after the start */
export function timeOf(text: string): number {
  let sum = 0;
  for (const [, count, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|[dhms])/g)) {
    sum += Number(count) * (UNITS[unit as string] as number);
  }
  return sum;
}

/** @returns the time in the largest unit that says it in a whole number */
export function sayTime(ms: number): string {
  if (ms === 0) return '0s';
  const unit = Object.keys(UNITS).find((name) => ms % (UNITS[name] as number) === 0) as string;
  return `${ms / (UNITS[unit] as number)}${unit}`;
}
