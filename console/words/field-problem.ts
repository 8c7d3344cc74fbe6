/** What a check of the engine says in, the words for those who fill in fields and write no JSON out. */

/** @param words by a piece of what the engine says; the first that is found. What none fits is said as the engine says it. */
export function fieldProblem(
  words: { readonly [piece: string]: string },
  message: string,
  mend: string,
): string {
  const known = Object.entries(words).find(([piece]) => message.includes(piece) || mend.includes(piece));
  if (known) return known[1];
  const said = `${message}: ${mend}`;
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}
