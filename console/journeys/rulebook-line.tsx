/** Which rulebook decides now. */
import type { SiteRules } from '../api/sites.ts';
import { WORDS } from '../words.ts';

export function RulebookLine({ rules: { book, rules, problems } }: { rules: SiteRules }) {
  const { rulebook } = WORDS;
  const tone = problems.length > 0 ? 'warning' : book > 0 ? 'good' : 'calm';
  return (
    <p class="rulebook">
      <span class={`dot ${tone}`} aria-hidden="true" />
      {book > 0 ? (
        <>
          <strong>{rulebook.live(book)}</strong> <span class="muted">{rulebook.rules(rules)}</span>
        </>
      ) : (
        <strong>{rulebook.none}</strong>
      )}
    </p>
  );
}
