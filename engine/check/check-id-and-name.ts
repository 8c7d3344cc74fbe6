/** Checks the id and the name that rules, segments and rows of points have. */
import { BOUNDS } from './bounds.ts';
import type { Report } from './report.ts';
import type { Fields } from './shape.ts';

export function checkIdAndName({ id, name }: Fields, path: string, report: Report): void {
  if (typeof id !== 'string' || !BOUNDS.id.test(id)) {
    report.add(`${path}/id`, ['notAnId'], ['writeIdSuchAs', 'cart-100-199']);
  }
  if (typeof name !== 'string' || name.trim() === '' || name.length > BOUNDS.name) {
    report.add(`${path}/name`, ['notAName'], ['writeName']);
  }
}
