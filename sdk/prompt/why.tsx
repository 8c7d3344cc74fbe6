/** In: the reason in the customer's words. Out: a disclosure with it, and the ways to turn prompts off. */
import type { Wording } from './words.ts';

export interface WhyProps {
  why: string;
  wording: Wording;
  onMute(scope: 'rule' | 'all'): void;
}

export function Why({ why, wording: { words, lang }, onMute }: WhyProps) {
  return (
    <details>
      <summary>
        <bdi lang={lang}>{words.why}</bdi>
      </summary>
      <p>{why}</p>
      <div class="mute">
        <button type="button" onClick={() => onMute('rule')}>
          <bdi lang={lang}>{words.muteRule}</bdi>
        </button>
        <button type="button" onClick={() => onMute('all')}>
          <bdi lang={lang}>{words.muteAll}</bdi>
        </button>
      </div>
      {/* Last on purpose: the card grows upwards, and what comes under the pointer must do nothing. */}
      <p class="privacy">
        <bdi lang={lang}>{words.privacy}</bdi>
      </p>
    </details>
  );
}
