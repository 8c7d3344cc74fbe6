/** Checks the one comparison of a leaf: an operator that fits what is compared, with an argument it takes. */
import type { FactType } from '../../protocol/facts.ts';
import { OPERATORS, type Operator } from '../condition/operators.ts';
import type { Report } from './report.ts';
import type { Fields } from './shape.ts';

/**
 * @param type of what is compared; `undefined` for a parameter, which may be anything
 * @returns true if the leaf has one operator with an argument it takes
 */
export function checkComparison(
  leaf: Fields,
  path: string,
  allowed: readonly Operator[],
  type: FactType | undefined,
  report: Report,
): boolean {
  const used = allowed.filter((name) => Object.hasOwn(leaf, name));
  if (used.length !== 1) {
    const fitting = allowed.filter((name) => type === undefined || OPERATORS[name].types.includes(type));
    report.add(
      path,
      used.length === 0 ? ['comparesNothing'] : ['comparesTwice', used.length, used.join(', ')],
      ['writeOneOf', fitting.join(', ')],
    );
    return false;
  }
  const name = used[0] as Operator;
  const row = OPERATORS[name];
  if (type !== undefined && !row.types.includes(type)) {
    const fitting = allowed.filter((other) => OPERATORS[other].types.includes(type));
    report.add(`${path}/${name}`, ['cannotAsk', name, type], ['useOneOf', fitting.join(', ')]);
    return false;
  }
  const mend = row.mend(leaf[name], type);
  if (mend !== undefined) {
    report.add(`${path}/${name}`, ['doesNotFit', String(JSON.stringify(leaf[name])), name], mend);
  }
  return mend === undefined;
}
