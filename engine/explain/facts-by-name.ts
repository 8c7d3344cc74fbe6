/** The facts of a journey as a person reads them: by name. */
import type { Param } from '../../protocol/event.ts';
import { FACTS, type FactName } from '../../protocol/facts.ts';
import { READERS } from '../facts/read-fact.ts';
import type { Journey } from '../journey/journey.ts';

/** @returns every fact, `null` where it is unknown; custom ones where the rulebook asks for them */
export function factsByName({ facts }: Pick<Journey, 'facts'>): { [fact: string]: Param } {
  const known = (Object.keys(FACTS) as FactName[]).map((name) => [name, READERS[name].read(facts) ?? null]);
  const custom = facts.custom.map(({ name, value }) => [`custom.${name}`, value]);
  return Object.fromEntries([...known, ...custom]) as { [fact: string]: Param };
}
