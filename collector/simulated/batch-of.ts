/** What a shopper's browser sends in, the batch as the pipeline takes it out. */
import type { Batch } from '../pipeline/batch.ts';
import type { Turn } from './walk.ts';

/** @param received epoch milliseconds */
export function batchOf(site: string, { visitor, mode, events }: Turn, received: number): Batch {
  return { site, visitor, received, events, context: { origin: 'tag', mode, lang: 'en' } };
}
