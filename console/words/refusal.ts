/** The refusals that a person may meet in the console: all but those of single events. */
import type { ERRORS, ErrorCode } from '../../protocol/errors.ts';

export type Refusal = {
  [Code in ErrorCode]: (typeof ERRORS)[Code]['status'] extends 0 ? never : Code;
}[ErrorCode];
