/** The refusal of a request that does not fit, with the place and what to do about it. */
import type { Misfit } from '../../protocol/errors.ts';
import { WireError } from './wire-error.ts';

/**
 * @param path JSON pointer into that part, such as `/to`
 * @param mend a sentence: what to give instead
 */
export function malformed(where: Misfit['where'], path: string, mend: string): WireError {
  return new WireError('malformed', undefined, { where, path, mend });
}
