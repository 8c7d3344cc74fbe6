/** In: a text of the page. Out: the same in one short line, without addresses and numbers that may be somebody's. */

const PERSONAL = /[^\s@]+@[^\s@]+|\d[\d\s-]{2,}\d/g;

/** @param most characters */
export function scrub(text: string | null | undefined, most = 120): string {
  return (text ?? '').replace(PERSONAL, '…').replace(/\s+/g, ' ').trim().slice(0, most);
}
