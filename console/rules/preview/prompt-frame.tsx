/** A prompt as shoppers would see it, drawn by the tag's own code in a frame. */
import { useEffect, useRef } from 'preact/hooks';
import type { Decision } from '../../../protocol/intervention.ts';
import { WORDS } from '../../words.ts';

/** Milliseconds without a change after which it is drawn again. */
const PAUSE = 250;

interface Props {
  decision: Decision;
  screen: 'phone' | 'laptop';
  scheme: 'light' | 'dark';
  title?: string;
}

export function PromptFrame({ decision, screen, scheme, title = WORDS.preview.frame }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const latest = useRef(decision);
  latest.current = decision;
  const tell = () => frame.current?.contentWindow?.postMessage({ preview: latest.current }, location.origin);
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
  return (
    <iframe
      // Its own words are in the language the page had when they were loaded.
      key={`${decision.lang} ${scheme}`}
      ref={frame}
      class={`preview ${screen} ${scheme}`}
      title={title}
      src="/console/preview.html"
      sandbox="allow-scripts allow-same-origin"
    />
  );
}
