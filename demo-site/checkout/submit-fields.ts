/** The fields of a submitted step come in; true goes out if all are sound, else the tag is told once. */
import { kairos } from '../kairos.ts';
import type { Field } from './field.ts';

/** Puts the focus on the first field that needs a look. */
export function submitFields(step: string, fields: readonly Field[]): boolean {
  const wrong = fields.filter((field) => !field.validate());
  if (!wrong.length) return true;
  wrong[0]?.input.focus();
  kairos('track', 'checkout_error', {
    step,
    reason: 'validation',
    code: wrong.map((field) => field.name).join(','),
    hard: false,
  });
  return false;
}
