/** In: a code. Out: the code to read, select or copy; or that nothing is left to do with it. */
import type { Wording } from './words.ts';

export interface CouponProps {
  code: string;
  wording: Wording;
  /** The shop has applied it. */
  applied: boolean;
  copied: boolean;
  onCopy(): void;
}

export function Coupon({ code, wording: { words, lang }, applied, copied, onCopy }: CouponProps) {
  return (
    <div class="coupon">
      <p>
        <bdi lang={lang}>{applied ? words.applied : words.codeReady}</bdi>
      </p>
      {applied || (
        <div class="code">
          <code dir="ltr">{code}</code>
          <button type="button" class="copy" onClick={onCopy}>
            <bdi lang={lang}>{copied ? words.copied : words.copy}</bdi>
          </button>
        </div>
      )}
    </div>
  );
}
