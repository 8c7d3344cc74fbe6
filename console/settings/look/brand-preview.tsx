/** A prompt in the brand under way, light beside dark, drawn by the tag's own code. */
import { useMemo } from 'preact/hooks';
import { brandCss } from '../../../engine/brand/brand-css.ts';
import type { Json } from '../../rules/edit/json.ts';
import { useEdit } from '../../rules/editor/edit-context.ts';
import { previewDecision } from '../../rules/preview/preview-decision.ts';
import { PromptFrame } from '../../rules/preview/prompt-frame.tsx';
import { WORDS } from '../../words.ts';
import { brandOf } from './brand-of.ts';

export function BrandPreview({ lang }: { lang: string }) {
  const { settings } = useEdit();
  const css = brandCss(brandOf(settings));
  const words = WORDS.bookSettings.look;
  const decision = useMemo(() => previewDecision(exampleRule(lang), lang, css), [lang, css]);
  if (!decision) return null;
  return (
    <div class="schemes">
      {(['light', 'dark'] as const).map((scheme) => (
        <PromptFrame
          key={scheme}
          decision={decision}
          screen="phone"
          scheme={scheme}
          title={words.frame(WORDS.preview.looks[scheme])}
        />
      ))}
    </div>
  );
}

/** Has everything that wears a colour: text, softer text, a link, a button. */
function exampleRule(lang: string): Json {
  const { title, text, action } = WORDS.bookSettings.look.example;
  return {
    then: {
      show: {
        kind: 'offer',
        surface: 'card',
        title: { [lang]: title },
        text: { [lang]: text },
        action: { label: { [lang]: action }, coupon: 'SAMPLE' },
      },
    },
  };
}
