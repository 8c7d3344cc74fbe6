/** The refusal of an event whose visitor asked to be forgotten. */
import { ERRORS } from '../../../protocol/errors.ts';
import type { Rejection } from '../../../protocol/wire.ts';

/** @param id the event's id on the wire */
export function erasedRow(id: string): Rejection {
  return { id, code: 'erased', message: ERRORS.erased.message };
}
