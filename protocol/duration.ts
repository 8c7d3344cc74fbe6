/** Durations as marketers write them: "90s", "10m", "2h", "30d". */

const UNITS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const SHAPE = /^(\d{1,6})([smhd])$/;

export type Duration = string;

/**
 * @param text a whole number and one of `s`, `m`, `h`, `d`
 * @returns milliseconds, or `undefined` if the text is not a duration
 */
export function parseDuration(text: unknown): number | undefined {
  const match = typeof text === 'string' ? SHAPE.exec(text) : null;
  if (!match) return undefined;
  const ms = Number(match[1]) * (UNITS[match[2] as string] as number);
  return ms > 0 ? ms : undefined;
}
