/** Rules of the same shape for departments, carts and failures that the bench's visitors never come to. */
import type { Condition } from '../../protocol/condition.ts';
import type { Kind } from '../../protocol/intervention.ts';
import type { Rule } from '../../protocol/rule.ts';
import { ruleOf } from './rules.ts';

/** @returns that many rules, always the same ones; their ids follow those of `rulesOf(from)` */
export function spareRulesOf(count: number, from: number): Rule[] {
  return Array.from({ length: count }, (_, place) => ruleOf(from + place, ...ruleAt(place)));
}

/** Rule by rule what `rules.ts` has, with the same guards beside what is never reached. */
function ruleAt(place: number): [Kind, Condition] {
  const turn = Math.floor(place / 10);
  const department = `department-${turn}`;
  const low = 5_000 + ((place * 37) % 9_600);
  const range: Condition = { fact: 'cart.value', between: [low, low + 19.99] };
  const euros: Condition = { fact: 'cart.currency', is: 'EUR' };
  const notBought: Condition = { none: [{ did: 'purchase', within: '30d' }] };
  switch (place % 10) {
    case 0:
    case 1:
      return ['offer', { all: [euros, range, notBought] }];
    case 2:
    case 3:
      return ['offer', { all: [euros, range, { fact: 'visitor.visits', atLeast: 1 + (turn % 3) }] }];
    case 4:
      return ['offer', { all: [range, { fact: 'cart.categories', contains: department }] }];
    case 5: {
      const pages: Condition = { fact: 'visit.pages', atLeast: 4 + (turn % 9) };
      return ['help', { all: [{ fact: 'page.path', is: `/${department}/${turn}` }, pages] }];
    }
    case 6: {
      const minutes: Condition = { fact: 'visit.minutes', above: 1 + (turn % 9) };
      return ['help', { all: [{ fact: 'page.path', startsWith: `/${department}/` }, minutes] }];
    }
    case 7: {
      const where = [{ param: 'term', is: department }];
      return ['help', { did: 'search', where, times: 3 + (turn % 4), within: `${2 + (turn % 10)}m` }];
    }
    case 8: {
      const where = [{ param: 'category', is: department }];
      return ['offer', { did: 'view_item', where, times: 3 + (turn % 900), within: 'visit' }];
    }
    default:
      return ['fix', { fact: 'checkout.lastCode', is: `code_of_${department}` }];
  }
}
