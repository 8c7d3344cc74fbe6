/** Tables of words in; the same out, in which a name finds only a word that is there, and nothing that every object has. */

/** Names come from pages and rules, and an event may be called `constructor`. @param words is changed in place */
export function ownWords<T>(words: T): T {
  if (typeof words !== 'object' || words === null || Array.isArray(words)) return words;
  Object.setPrototypeOf(words, null);
  for (const part of Object.values(words)) ownWords(part);
  return words;
}
