/** The prompt of a rule under way, on a phone or a laptop, light or dark, in the brand as the draft has it. */
import { useMemo, useState } from 'preact/hooks';
import { WORDS } from '../../words.ts';
import { useEdit } from '../editor/edit-context.ts';
import { brandCssOf } from './brand-css-of.ts';
import { previewDecision } from './preview-decision.ts';
import { PromptFrame } from './prompt-frame.tsx';

export function PreviewPart() {
  const { rule, lang, settings } = useEdit();
  const [screen, setScreen] = useState<'phone' | 'laptop'>('phone');
  const [scheme, setScheme] = useState<'light' | 'dark'>('light');
  const css = brandCssOf(settings);
  const decision = useMemo(() => previewDecision(rule, lang, css), [rule, lang, css]);
  const words = WORDS.preview;
  const toggle = <T extends keyof typeof words.looks>(now: T, options: readonly T[], set: (one: T) => void) =>
    options.map((one) => (
      <button key={one} type="button" class="button tab" aria-pressed={one === now} onClick={() => set(one)}>
        {words.looks[one]}
      </button>
    ));
  return (
    <>
      <div class="group-tools">
        {toggle(screen, ['phone', 'laptop'], setScreen)}
        {toggle(scheme, ['light', 'dark'], setScheme)}
      </div>
      {decision ? (
        <PromptFrame decision={decision} screen={screen} scheme={scheme} />
      ) : (
        <p class="muted">{words.nothing}</p>
      )}
      <p class="muted">{words.example}</p>
    </>
  );
}
