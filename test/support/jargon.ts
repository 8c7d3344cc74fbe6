/** What somebody who sells does not say: found in a text, it is named. */

/** A pattern, and what it is. */
const JARGON: readonly (readonly [RegExp, string])[] = [
  [/\bJSON\b|[{[]\s*"|"\s*[:\]}]/, 'JSON'],
  [
    /\b(cart|checkout|visit|visitor|page|campaign|device|experience|journey|custom)\.[a-z]\w*(?![^{]*\})/,
    'the name of a fact',
  ],
  [/(?<![\w/.@-])[a-z]+_[a-z_]+\b/, 'the name of an event or a code'],
  [/(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[A-Z])(?=[\w-]*[a-z])[\w-]{20,}/, 'an id'],
  [/(^|\s)\/(when|then|limit)\//, 'a place in a file'],
  [
    /\b(rulebooks?|holdout|arbiter|payload|API|config(uration)?|slots?|anchors?|selectors?|evaluat\w+|traces?|booleans?|null|undefined|regex|pulse|fired|drafts?|collector)\b/i,
    'a word of those who build it',
  ],
];

/** @returns what of a text is jargon, each as “found”: what it is */
export function jargonIn(text: string): string[] {
  return JARGON.flatMap(([pattern, what]) => {
    const found = pattern.exec(text)?.[0];
    return found === undefined ? [] : [`“${found}” in “${text}”: ${what}`];
  });
}
