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
  const sum = digits.reduce((total, digit, i) => {
    const value = Number(digit) * (1 + (i % 2));
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
