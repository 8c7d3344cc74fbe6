/** What a fact was lately for visitors of the site, as a person reads it. */
import type { FactExample } from '../../../protocol/api/facts.ts';
import { money } from '../../format/money.ts';
import { WORDS } from '../../words.ts';
import { valuesOf } from './values-of.ts';

/** More would hide the meaning. */
const MOST = 3;

/** @returns `€129.00, €48.00`; empty if nobody had a value */
export function seenValues(fact: string, examples: readonly FactExample[] | undefined): string {
  const said = (examples ?? []).slice(0, MOST).map((one) => seenValue(fact, one));
  return said.join(WORDS.live.between);
}

function seenValue(fact: string, { value, currency }: FactExample): string {
  if (typeof value === 'number') return money(value, currency);
  if (typeof value === 'boolean') return value ? WORDS.conditions.yes : WORDS.conditions.no;
  return valuesOf(fact)?.find(([one]) => one === value)?.[1] ?? value;
}
