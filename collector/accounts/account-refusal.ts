/** Why something about people or sign-in was refused: a code of the one table of errors. */
import type { ErrorCode } from '../../protocol/errors.ts';
import { ERRORS } from '../../protocol/errors.ts';

export class AccountRefusal extends Error {
  override readonly name = 'AccountRefusal';
  readonly code: ErrorCode;
  /** Seconds, where waiting helps. */
  readonly retryAfter: number | undefined;

  constructor(code: ErrorCode, retryAfter?: number) {
    super(ERRORS[code].message);
    this.code = code;
    this.retryAfter = retryAfter;
  }
}
