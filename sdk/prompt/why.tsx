/** In: the reason in the customer's words. Out: a disclosure with it, and the ways to turn prompts off. */
import { Own } from './own.tsx';
import type { Wording } from './words/contract.ts';

export interface WhyProps {
  why: string;
  /** Language of the reason, where it is not the prompt's. */
  whyLang: string | undefined;
  wording: Wording;
  onMute(scope: 'rule' | 'all'): void;
}

export function Why({ whyLang, why, wording, onMute }: WhyProps) {
  const { words, lang } = wording;
  return (
    <details>
      <summary lang={lang}>{words.why}</summary>
      <p dir={(whyLang && 'auto') as 'auto' | undefined} lang={whyLang}>
        {why}
      </p>
      <div class="mute">
        <button type="button" onClick={() => onMute('rule')} lang={lang}>
          {words.muteRule}
        </button>
        <button type="button" onClick={() => onMute('all')} lang={lang}>
          {words.muteAll}
        </button>
      </div>
      {/* Last on purpose: the card grows upwards, and what comes under the pointer must do nothing. */}
      <Own lang={lang}>{words.privacy}</Own>
    </details>
  );
}
