/** In: a text. Out: whether it holds what looks like an e-mail address or a payment card number. */

const EMAIL = /[^\s@/]+(@|%40)[^\s@/]+\.[a-z]{2,}/i;
const DIGITS = /\d(?:[ -]?\d){12,18}/g;

/** @param code the text is an id by its name: one in ten product numbers (EAN) would pass for a card */
export function isPersonal(text: string, code: boolean): boolean {
  return EMAIL.test(text) || (!code && (text.match(DIGITS) ?? []).some(passesLuhn));
}

/** en.wikipedia.org/wiki/Luhn_algorithm */
function passesLuhn(number: string): boolean {
  const digits = [...number.replace(/\D/g, '')].reverse();
  // Every second digit counts twice; of two digits the sum.
  const values = digits.map((digit, i) => Number(i % 2 ? '0246813579'[Number(digit)] : digit));
  return values.reduce((sum, value) => sum + value) % 10 === 0;
}
