/** A rulebook that looks like real ones: few events, many cart ranges, pages, some windows, a few failures. */
import type { Condition } from '../../protocol/condition.ts';
import type { Kind } from '../../protocol/intervention.ts';
import type { Rule } from '../../protocol/rule.ts';
import { CATEGORIES, CODES } from './shop.ts';

/** @returns that many rules, always the same ones */
export function rulesOf(count: number): Rule[] {
  return Array.from({ length: count }, (_, place) => {
    const [kind, when] = ruleAt(place);
    return ruleOf(place, kind, when);
  });
}

/** Of ten rules five look at the cart, two at pages, two at what was done, one at the checkout. */
function ruleAt(place: number): [Kind, Condition] {
  const turn = Math.floor(place / 10);
  const category = CATEGORIES[turn % CATEGORIES.length] as string;
  const low = 20 + ((place * 37) % 960);
  const range: Condition = { fact: 'cart.value', between: [low, low + 19.99] };
  const euros: Condition = { fact: 'cart.currency', is: 'EUR' };
  const notBought: Condition = { none: [{ did: 'purchase', within: '30d' }] };
  switch (place % 10) {
    case 0:
    case 1:
      return ['offer', { all: [euros, range, notBought] }];
    case 2:
    case 3:
      return ['offer', { all: [euros, range, { fact: 'visitor.visits', atLeast: 2 + (turn % 3) }] }];
    case 4:
      return ['offer', { all: [range, { fact: 'cart.categories', contains: category }] }];
    case 5:
      return [
        'help',
        {
          all: [
            { fact: 'page.path', is: `/${category}/${turn}` },
            { fact: 'visit.pages', atLeast: 4 + (turn % 9) },
          ],
        },
      ];
    case 6:
      return [
        'help',
        {
          all: [
            { fact: 'page.path', startsWith: `/${category}/` },
            { fact: 'visit.minutes', above: 3 + turn },
          ],
        },
      ];
    case 7:
      return ['help', { did: 'search', times: 3 + (turn % 4), within: `${2 + (turn % 10)}m` }];
    case 8:
      return [
        'offer',
        {
          did: 'view_item',
          where: [{ param: 'category', is: category }],
          times: 3 + (turn % 900),
          within: 'visit',
        },
      ];
    default:
      return ['fix', { fact: 'checkout.lastCode', is: CODES[turn % CODES.length] as string }];
  }
}

/** @returns a rule that shows one card a visitor */
export function ruleOf(place: number, kind: Kind, when: Condition): Rule {
  const text = { en: 'Your cart is worth {cart.value}.', de: 'Ihr Warenkorb: {cart.value}.' };
  const choices = [{ label: { en: 'Call us' }, href: 'tel:+4930123456' }];
  const show = { kind, surface: 'card', title: text, text, ...(kind === 'help' && { choices }) } as const;
  return { id: `rule-${place}`, name: `Rule ${place}`, when, then: { show }, limit: { perVisitor: 1 } };
}
