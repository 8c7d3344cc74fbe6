/** In: a coupon's code. Out: the code to read, select or copy. */
import type { Wording } from './words/contract.ts';

export interface CodeProps {
  code: string;
  wording: Wording;
  copied: boolean;
  onCopy(): void;
}

export function Code({ code, wording: { words, lang }, copied, onCopy }: CodeProps) {
  return (
    <div class="code">
      <code dir="ltr">{code}</code>
      <button type="button" class="copy" lang={lang} onClick={onCopy}>
        {copied ? words.copied : words.copy}
      </button>
    </div>
  );
}
