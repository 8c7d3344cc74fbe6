/**
 * In: names a shop wants hidden as well. Out: what makes an address fit to be sent, and tells which parameters are not.
 * What is hidden may be a secret (a link to set a new password) or a person's (an address in a path).
 */

/** Anywhere in a name. The last two are of keys that a collector refuses a whole batch for. */
const NAMES = 'mail|passw|pwd|token|secret|session|phone|iban|cvc|__proto|constructor';
/** An e-mail address; letters and digits too mixed and too long for a word; an id in hexadecimal; a signed token. */
const SEGMENT = /\/([^/]+(@|%40)[^/]+|(?=[a-z]*\d)[a-z\d]{20,}|[\da-f-]{32,}|eyj[^/]+)(?=\/|$)/gi;

export interface Scrub {
  /** An address without query and fragment, and with `*` for parts that may be secret; any other text as it is. */
  address(text: string): string;
  hides(parameter: string): boolean;
}

/** @param more names between spaces or commas, such as those of `data-scrub` */
export function createScrub(more = ''): Scrub {
  const hidden = RegExp([NAMES, ...(more.match(/[\w-]+/g) ?? [])].join('|'), 'i');
  return {
    address: (text) =>
      /^(https?:\/)?\//.test(text) ? (text.split(/[?#]/)[0] as string).replace(SEGMENT, '/*') : text,
    hides: (parameter) => hidden.test(parameter),
  };
}
