/** Checks the tag a rule sets: its name, how long it lives, what resolves it. */
import { BOUNDS } from './bounds.ts';
import { checkDuration } from './check-duration.ts';
import { checkPatterns } from './check-pattern.ts';
import type { Report } from './report.ts';
import { fields } from './shape.ts';

export function checkTag(value: unknown, path: string, report: Report): void {
  const tag = fields(value, path, ['name', 'life', 'resolvedBy'], report);
  if (!tag) return;
  const { name, life, resolvedBy } = tag;
  if (typeof name !== 'string' || !BOUNDS.id.test(name)) {
    report.add(`${path}/name`, ['notATag'], ['writeIdSuchAs', 'hesitating']);
  }
  if (life !== undefined) checkDuration(life, `${path}/life`, report);
  if (resolvedBy !== undefined) checkPatterns(resolvedBy, `${path}/resolvedBy`, 1, BOUNDS.resolvedBy, report);
}
