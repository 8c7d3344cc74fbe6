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
  return (
    <div class="schemes">
      <Example scheme="light" lang={lang} css={css} />
      <Example scheme="dark" lang={lang} css={css} />
    </div>
  );
}

interface ExampleProps {
  scheme: 'light' | 'dark';
  lang: string;
  css: string | undefined;
}

function Example({ scheme, lang, css }: ExampleProps) {
  const words = WORDS.bookSettings.look;
  const decision = useMemo(() => previewDecision(exampleRule(scheme, lang), lang, css), [scheme, lang, css]);
  if (!decision) return null;
  const title = words.frame(WORDS.preview.looks[scheme]);
  return <PromptFrame decision={decision} screen="phone" scheme={scheme} title={title} />;
}

/** Has everything that wears a colour: text, softer text, a link, a button. Two regions of a page need two names. */
function exampleRule(scheme: 'light' | 'dark', lang: string): Json {
  const { title, text, action } = WORDS.bookSettings.look.example;
  return {
    then: {
      show: {
        kind: 'offer',
        surface: 'card',
        title: { [lang]: title[scheme] },
        text: { [lang]: text },
        action: { label: { [lang]: action }, coupon: 'SAMPLE' },
      },
    },
  };
}
