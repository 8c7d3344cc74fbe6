/** What follows from a journey's events alone, in order: facts, counters, tags, and which rules are true. */
import type { Journey } from '../journey/journey.ts';

/** Its fields are replaced while an event is folded; nothing in them is changed in place. */
export type Known = Pick<
  Journey,
  'facts' | 'counters' | 'stillness' | 'sequences' | 'points' | 'tags' | 'zone' | 'truth' | 'last'
>;
