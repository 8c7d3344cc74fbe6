/** Tells what looks like an e-mail address or a payment card number, so that it is never kept. */

const EMAIL = /[^\s@]{1,64}@[^\s@]{1,200}\.[a-z]{2,}/i;
const DIGITS = /(?:\d[ -]?){13,19}/;

export function looksPersonal(text: string): boolean {
  if (text.length < 6) return false;
  if (looksLikeEmail(text)) return true;
  const card = DIGITS.exec(text)?.[0].replace(/\D/g, '');
  return card !== undefined && isLuhn(card);
}

export function looksLikeEmail(text: string): boolean {
  return text.includes('@') && EMAIL.test(text);
}

/** ISO/IEC 7812-1, annex B. */
function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
