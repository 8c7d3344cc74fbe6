/** A name in, an id for what has it out: readable, and never given twice. */

/** Longest part of an id that is made of the name. */
const READABLE = 44;

/**
 * Limits are counted by id, so that it is never that of an old rule either: it ends in something of its own.
 * @param chance from 0 to 1
 * @param otherwise what it begins with if the name has no letter that an id can have
 */
export function idOf(name: string, chance: number, otherwise: string): string {
  const readable = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, READABLE)
    .replace(/^-+|-+$/g, '');
  const own = Math.floor(chance * 36 ** 5)
    .toString(36)
    .padStart(5, '0');
  return `${readable || otherwise}-${own}`;
}
