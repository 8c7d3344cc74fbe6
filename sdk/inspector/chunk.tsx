/** Entry of the inspector chunk. In: what the tag tells. Out: the overlay, in a shadow root of its own, until it is ended. */
import { render } from 'preact';
import type { InspectorFeed } from './contract.ts';
import { frameCss } from './frame-css.ts';
import { Inspector } from './inspector.tsx';
import { lintTagging } from './lint-tagging.ts';
import { createModel } from './model.ts';
import { panelsCss } from './panels-css.ts';
import { watchTagging } from './watch-tagging.ts';
import { watchTraffic } from './watch-traffic.ts';

/** How often what nobody tells is read again: visible time, what waits and for what. */
const TICK = 1_000;
/** CSS pixels between the inspector and a prompt above it. */
const GAP = 16;

export function startInspector({ tag, end }: InspectorFeed): () => void {
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(frameCss + panelsCss);
  shadow.adoptedStyleSheets = [sheet];
  // Its words are English, whatever the page's are.
  host.lang = 'en';
  host.dir = 'ltr';
  host.dataset['kairos'] = 'inspector';
  const root = document.createElement('div');
  root.dir = 'ltr';
  root.className = 'root';
  shadow.append(root);

  let frame = 0;
  let findings = lintTagging([]);
  let linted = -1;
  const paint = () => {
    frame = 0;
    if (linted !== tagging.events.length) {
      linted = tagging.events.length;
      findings = lintTagging(tagging.events);
    }
    render(
      <Inspector
        model={model.read()}
        tagging={{ findings, pushes: tagging.events.length, found: tagging.found() }}
        traffic={traffic.read()}
        clearEvents={model.clearEvents}
        onCover={cover}
        end={end}
      />,
      root,
    );
  };
  const later = () => {
    frame ||= requestAnimationFrame(paint);
  };
  /** Prompts stand above it (sdk/prompt/card-css.ts). */
  const cover = (pixels: number) => {
    const { style } = document.documentElement;
    if (pixels) style.setProperty('--kairos-covered', `${pixels + GAP}px`);
    else style.removeProperty('--kairos-covered');
  };
  const tagging = watchTagging(later);
  const traffic = watchTraffic(tag.base, later);
  const model = createModel(tag, later);
  paint();
  document.body.append(host);
  const timer = setInterval(later, TICK);
  addEventListener('resize', later);

  return () => {
    clearInterval(timer);
    cancelAnimationFrame(frame);
    removeEventListener('resize', later);
    model.stop();
    tagging.stop();
    traffic.stop();
    cover(0);
    render(null, root);
    host.remove();
  };
}
