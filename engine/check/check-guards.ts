/** Checks when a rule switches itself off and when the shop is told that its checkout fails. */

import type { Report } from './report.ts';
import { object, type Schema } from './schema-parts.ts';
import { type Fields, fields, number, whole } from './shape.ts';

/** Smallest and greatest value of each part. */
const PAUSE = { after: [5, 1_000], failed: [1, 100], dismissed: [1, 100] } as const;
const ALARM = { visitors: [1, 1_000_000], times: [1, 1_000] } as const;
type Parts = { readonly [part: string]: readonly [number, number] };

export function checkGuards({ pause, alarm }: Fields, report: Report): void {
  checkGuard(pause, '/pause', PAUSE, report);
  checkGuard(alarm, '/alarm', ALARM, report);
}

/** @returns the schemas of `pause` and `alarm` */
export function guardSchemas(): { pause: Schema; alarm: Schema } {
  return {
    pause: schemaOf(PAUSE, 'When a rule switches itself off; false: never.'),
    alarm: schemaOf(ALARM, 'When the shop is told that its checkout fails; false: never.'),
  };
}

function checkGuard(value: unknown, path: string, parts: Parts, report: Report): void {
  if (value === undefined || value === false) return;
  const guard = fields(value, path, Object.keys(parts), report);
  for (const [part, [min, max]] of Object.entries(parts)) {
    const given = guard?.[part];
    if (given === undefined) continue;
    if (isCount(part)) whole(given, `${path}/${part}`, min, max, report);
    else number(given, `${path}/${part}`, min, max, report);
  }
}

function schemaOf(parts: Parts, description: string): Schema {
  const properties = Object.entries(parts).map(([part, [minimum, maximum]]) => [
    part,
    { type: isCount(part) ? 'integer' : 'number', minimum, maximum },
  ]);
  return { anyOf: [{ const: false }, object([], Object.fromEntries(properties))], description };
}

/** Shares and ratios may have decimals. */
function isCount(part: string): boolean {
  return part === 'after' || part === 'visitors';
}
