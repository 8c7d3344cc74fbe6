/** In: a form field. Out: what it is called, never what is in it: `cc-number`, `postcode`. */
import { scrub } from './scrub.ts';

const FIELD = 'input,select,textarea';
/** Kinds that are no questions to the customer. */
const OTHER = /^(hidden|submit|button|reset|image|search)$/;

export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export function isField(target: unknown): target is Field {
  return target instanceof Element && target.matches(FIELD) && !OTHER.test((target as Field).type);
}

export function fieldName(field: Element): string {
  const { autocomplete = '', name, type } = field as Field;
  // html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill: the field is the last word but for these.
  const standard = autocomplete
    .replace(/\s*webauthn$/, '')
    .split(' ')
    .pop();
  return scrub((standard && !/^(on|off)$/.test(standard) && standard) || name || field.id || type, 60);
}

/** @returns what a form is called; the path's last part does for one without a name */
export function formName(form: HTMLFormElement | null): string {
  const name = form?.getAttribute('name') || form?.id || form?.dataset['testid'];
  return scrub(name || location.pathname.split('/').filter(Boolean).pop() || 'page', 60);
}
