/** The prompt as shoppers would see it, drawn by the tag's own code in a frame: on a phone or a laptop, light or dark. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { WORDS } from '../../words.ts';
import { useEdit } from '../editor/edit-context.ts';
import { previewDecision } from './preview-decision.ts';

/** Milliseconds without a change after which it is drawn again. */
const PAUSE = 250;

export function PreviewPart() {
  const { rule, lang } = useEdit();
  const [screen, setScreen] = useState<'phone' | 'laptop'>('phone');
  const [scheme, setScheme] = useState<'light' | 'dark'>('light');
  const frame = useRef<HTMLIFrameElement>(null);
  const decision = useMemo(() => previewDecision(rule, lang), [rule, lang]);
  const words = WORDS.preview;
  const latest = useRef(decision);
  latest.current = decision;
  const tell = () => {
    if (latest.current)
      frame.current?.contentWindow?.postMessage({ preview: latest.current }, location.origin);
  };
  useEffect(() => {
    const timer = setTimeout(tell, PAUSE);
    return () => clearTimeout(timer);
  }, [decision]);
  useEffect(() => {
    const follow = ({ origin, source, data }: MessageEvent<{ previewReady?: boolean }>) => {
      if (origin === location.origin && source === frame.current?.contentWindow && data.previewReady) tell();
    };
    addEventListener('message', follow);
    return () => removeEventListener('message', follow);
  }, []);
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
        <iframe
          // Its own words are in the language the page had when they were loaded.
          key={`${lang} ${scheme}`}
          ref={frame}
          class={`preview ${screen} ${scheme}`}
          title={words.frame}
          src="/console/preview.html"
          sandbox="allow-scripts allow-same-origin"
        />
      ) : (
        <p class="muted">{words.nothing}</p>
      )}
      <p class="muted">{words.example}</p>
    </>
  );
}
