/** Why an answer of the collector could not be shown: a stable code, and a sentence for people. */
import type { ErrorCode } from '../../protocol/errors.ts';

/** `unreachable`: nobody answered. `unexpected`: what came is not what this console understands. */
export type FailureCode = ErrorCode | 'unreachable' | 'unexpected';

export class ApiFailure extends Error {
  readonly code: FailureCode;
  /** The refusal's body, for those who know what it has beside its code. */
  readonly body: unknown;

  constructor(code: FailureCode, message: string, body?: unknown) {
    super(message);
    this.code = code;
    this.body = body;
  }
}
