/** What holds for all rules of a site whose rulebook says nothing of it. */
import { KINDS } from './intervention.ts';
import { LIMITS } from './limits.ts';

export const USUAL_SETTINGS = {
  quiet: LIMITS.quiet,
  lang: 'en',
  kinds: KINDS,
  /** Per cent of visitors, for proof. */
  holdout: 5,
  // What went wrong is mended for everybody.
  spared: ['fix'],
  zone: 'UTC',
} as const;
