/** In: the site's latest visitors. Out: what each fact was for some of them, for the rule editor; kept for a minute. */
import { factsByName } from '../../engine/index.ts';
import type { FactExample, FactExamples } from '../../protocol/api/facts.ts';
import type { Param } from '../../protocol/event.ts';
import type { Journeys } from '../pipeline/journeys.ts';
import type { Store } from '../store/store.ts';

export interface FactExamplesParts {
  list: Store['journeys']['list'];
  journeys: Pick<Journeys, 'load'>;
  /** Whether a text looks as if it were somebody's own. */
  isPersonal(text: string): boolean;
  /** Epoch milliseconds. */
  now(): number;
}

/** Latest visitors that are looked at: their journeys are in memory, or a snapshot and a few records away. */
const VISITORS = 60;
/** Values of one fact. */
const MOST = 5;
const KEPT = 60_000;
const LONGEST = 60;
/** Numbers of customers, orders and telephones. What a shop calls its items and pages has such numbers too. */
const NUMBERED = /\d[\d ()/.-]{4,}\d/;
const NAMED_BY_SHOP = /^(cart\.(items|categories)|page\.path|visit\.landing)$/;

/** @returns asks for a site's examples; who asks again within a minute gets the same */
export function factExamples({
  list,
  journeys,
  isPersonal,
  now,
}: FactExamplesParts): (site: string) => Promise<FactExamples> {
  const kept = new Map<string, { at: number; examples: Promise<FactExamples> }>();
  const isShown = (fact: string, value: FactExample['value']) =>
    typeof value !== 'string' ||
    (value !== '' &&
      value.length <= LONGEST &&
      !isPersonal(value) &&
      (NAMED_BY_SHOP.test(fact) || !NUMBERED.test(value)));

  async function read(site: string): Promise<FactExamples> {
    const found: FactExamples['facts'] = {};
    for (const { visitor } of await list(site, { limit: VISITORS })) {
      const { journey } = await journeys.load(site, visitor);
      const { cart, visitor: person } = journey.facts;
      const currencies = { 'cart.value': cart.currency, 'visitor.spent': person.currency };
      for (const [fact, value] of Object.entries(factsByName(journey))) {
        const currency = currencies[fact as keyof typeof currencies];
        const values = found[fact] ?? [];
        for (const one of plain(value)) {
          const known = values.some((other) => other.value === one && other.currency === currency);
          if (known || values.length === MOST || !isShown(fact, one)) continue;
          values.push({ value: one, ...(currency !== undefined && { currency }) });
          found[fact] = values;
        }
      }
    }
    return { facts: found };
  }

  return (site) => {
    const before = kept.get(site);
    if (before && now() - before.at < KEPT) return before.examples;
    const examples = read(site);
    kept.set(site, { at: now(), examples });
    // What failed is asked again.
    examples.catch(() => kept.delete(site));
    return examples;
  };
}

/** @returns the value itself, or those of a list */
function plain(value: Param): FactExample['value'][] {
  if (Array.isArray(value)) return value.flatMap(plain);
  const scalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return scalar ? [value] : [];
}
