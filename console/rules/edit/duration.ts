/** A duration such as `90s` taken apart into a number and a unit, and put together again. */

export const DURATION_UNITS = ['s', 'm', 'h', 'd'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

const SHAPE = /^(\d*)([smhd])$/;

/** @returns an empty number for what is not finished */
export function splitDuration(text: string): { amount: string; unit: DurationUnit } {
  const match = SHAPE.exec(text);
  return { amount: match?.[1] ?? '', unit: (match?.[2] ?? 'm') as DurationUnit };
}

export function joinDuration(amount: string, unit: DurationUnit): string {
  return `${amount.replace(/\D/g, '').slice(0, 6)}${unit}`;
}
