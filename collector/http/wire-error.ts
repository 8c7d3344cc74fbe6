/** A refusal on the wire: a row of the one table of errors, thrown by whatever parses or checks. */
import { ERRORS, type ErrorCode, type Misfit } from '../../protocol/errors.ts';

export class WireError extends Error {
  override readonly name = 'WireError';
  readonly code: ErrorCode;
  readonly statusCode: number;
  /** Seconds, for 429 and 503. */
  readonly retryAfter: number | undefined;
  /** For `malformed`: what does not fit, where that is known. */
  readonly misfit: Misfit | undefined;

  constructor(code: ErrorCode, retryAfter?: number, misfit?: Misfit) {
    super(ERRORS[code].message);
    this.code = code;
    this.statusCode = ERRORS[code].status;
    this.retryAfter = retryAfter;
    this.misfit = misfit;
  }
}
