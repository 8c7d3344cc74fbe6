/** Why a change of a site, its origins or its keys was refused: a code of the one table of errors. */
import type { ErrorCode } from '../../protocol/errors.ts';
import { ERRORS } from '../../protocol/errors.ts';

export class SiteRefusal extends Error {
  override readonly name = 'SiteRefusal';
  readonly code: ErrorCode;

  constructor(code: ErrorCode) {
    super(ERRORS[code].message);
    this.code = code;
  }
}
