/** The one error a store rejects with: a stable code for the caller, a sentence for people. */

/**
 * - `conflict`: the version is not the visitor's latest; read again and retry.
 * - `duplicate_source`: a source id of the append is in the log already.
 * - `exhausted`: a budget has nothing left for a hold of the append (see `Exhausted`).
 * - `invalid`: the append holds something that is not JSON, a text or a time; retrying cannot help.
 * - `unwanted`: it is of a simulated shopper, and the site wants none.
 * - `full`: the disk or its quota is full. `busy`: another process is writing. `readonly`: writing is not allowed.
 * - `damaged`: the file is not a store of ours, or a part of it cannot be read.
 * - `newer`: the file was written by a later version of Kairos.
 * - `gone`: the file was deleted or replaced while it was open.
 * - `failed`: anything else the system refused; `cause` has the original.
 * - `closed`: the store was closed.
 */
export type StoreErrorCode =
  | 'conflict'
  | 'duplicate_source'
  | 'exhausted'
  | 'invalid'
  | 'unwanted'
  | 'full'
  | 'busy'
  | 'readonly'
  | 'damaged'
  | 'newer'
  | 'gone'
  | 'failed'
  | 'closed';

export class StoreError extends Error {
  override readonly name: string = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}
