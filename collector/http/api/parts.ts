/** Pieces that the shapes of the API share: closed objects, numbers with their units, parts of addresses. */
import Type, { type TObject, type TProperties } from 'typebox';
import { STEPS } from '../../../protocol/api/reports.ts';
import { LANGUAGES } from '../../../protocol/language.ts';

interface About {
  /** Gives the shape a name of its own in the document. */
  title?: string;
  description?: string;
}

/** An object that takes no other keys. */
export function closed<P extends TProperties>(properties: P, about: About = {}): TObject<P> {
  return Type.Object(properties, { ...about, additionalProperties: false });
}

/** A whole number from `minimum` on. */
export function count(description: string, minimum = 0) {
  return Type.Integer({ minimum, description });
}

/** Latest time that a date can have. */
const LAST = 8_640_000_000_000_000;

export function time(description = 'When') {
  return Type.Integer({ minimum: 0, maximum: LAST, description: `${description}; epoch milliseconds.` });
}

export function text(maxLength: number, description: string) {
  return Type.String({ maxLength, description });
}

export function oneOf<const T extends string>(values: readonly T[], description?: string) {
  return Type.Enum(values as [T, ...T[]], description === undefined ? {} : { description });
}

/** `next` of a reply that is one page of a list. */
export function next(parameter: 'before' | 'after') {
  return Type.Optional(count(`Give it as \`${parameter}\` for the next page; absent on the last.`));
}

/** Of routes that answer with sentences. */
export const InLanguage = Type.Optional(
  oneOf(LANGUAGES, 'Language of the sentences; left out, `Accept-Language` says it, else they are English.'),
);

/** Of a list that is paged by how many were given already. */
export const After = Type.Optional(count('`next` of the page before: how many were given already.'));
export const All = count('How many there are in all.');

export const SiteKey = Type.String({
  pattern: '^[A-Za-z0-9_-]{1,40}$',
  description: 'Key of a site, as in data-site.',
});
export const VisitorId = Type.String({
  minLength: 1,
  maxLength: 130,
  description: "The visitor's id, as the lists have it.",
});
export const OfSite = closed({ site: SiteKey });
export const Step = oneOf(STEPS, 'How far a visit came, in this order.');
