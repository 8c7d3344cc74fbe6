/** Entry of the prompts chunk. In: one decision. Out: it on its surface, in a shadow root of its own, until it is closed. */
import { render } from 'preact';
import type { Decision } from '../../protocol/intervention.ts';
import { listen } from '../listen.ts';
import { Card, type CardState } from './card.tsx';
import { cardCss } from './card-css.ts';
import type { PromptReport, Shown } from './contract.ts';
import { isRightToLeft } from './is-right-to-left.ts';
import { dialog } from './surfaces/dialog.ts';
import { over } from './surfaces/over.ts';
import { slot } from './surfaces/slot.ts';
import type { Surface } from './surfaces/surface.ts';
import { tip } from './surfaces/tip.ts';
import { loadMending } from './theme/load-mending.ts';
import { loadWording } from './words/wording.ts';

const SURFACES: Readonly<Record<Decision['surface'], Surface>> = {
  bar: over,
  card: over,
  dialog,
  slot,
  tip,
};
/** Here before the first prompt, so that one which is shown at once is in one language. */
const [wordingFor, mendColours] = await Promise.all([
  loadWording(document.documentElement.lang),
  loadMending(),
]);

/** Screen readers announce what changes in a live region they have already seen. */
const ANNOUNCE_AFTER = 120;
/** How long to wait for a shop that applies a coupon itself, before the code is shown. */
const APPLY_WITHIN = 1_000;
/** How long thanks are shown. */
const THANKS = 4_000;

export function showPrompt(decision: Decision, report: PromptReport): Shown {
  const host = document.createElement('div');
  const { container, enter, leave } = SURFACES[decision.surface](host, decision, (by) =>
    report.dismissed('once', by),
  );
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cardCss + (decision.css ?? ''));
  shadow.adoptedStyleSheets = [sheet];
  host.dataset['kairos'] = decision.surface;
  host.lang = decision.lang;
  host.dir = container.dir = isRightToLeft(decision.lang) ? 'rtl' : 'ltr';
  shadow.append(container);

  const { action } = decision;
  const wording = wordingFor(decision.lang);
  const { words } = wording;
  const state: CardState = { done: false, note: '', code: undefined, copied: false, spoken: false };
  let focusedBefore: HTMLElement | null = null;

  const tell = (note: string, code?: string) => {
    if (!host.isConnected) return;
    const hadFocus = shadow.activeElement;
    Object.assign(state, { note, code, done: note !== words.codeFailed });
    paint();
    // The button that had the focus is gone.
    if (hadFocus) shadow.querySelector<HTMLElement>('.copy, .close')?.focus();
  };
  const act = async (choice?: string) => {
    const accepting = report.acted(choice);
    const coupon = action?.coupon;
    if (choice !== undefined || !(coupon ?? action?.single) || state.done) return;
    const late = setTimeout(() => tell(coupon ? words.codeReady : words.codeComes, coupon), APPLY_WITHIN);
    const { applied, code } = await accepting;
    clearTimeout(late);
    if (applied) tell(words.applied);
    else tell(code ? words.codeReady : words.codeFailed, code);
  };
  const rate = (score: number) => {
    report.rated(score);
    tell(words.thanks);
    setTimeout(() => shadow.activeElement ?? report.dismissed('once', 'done'), THANKS);
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(`${state.code}`);
      state.copied = true;
      paint();
    } catch {
      // Refused, or not a secure page: the code can be selected with one click.
    }
  };
  const paint = () =>
    render(
      <Card
        {...state}
        decision={decision}
        wording={wording}
        onAct={act}
        onCopy={copy}
        onRate={rate}
        onDismiss={report.dismissed}
      />,
      container,
    );
  const mend = () => mendColours(host, container);
  paint();
  enter();
  mend();

  const announcing = setTimeout(() => {
    state.spoken = true;
    paint();
  }, ANNOUNCE_AFTER);
  // A timer set in the frame that draws it runs once it is drawn.
  const frame = requestAnimationFrame(() => setTimeout(report.shown));
  const stops = [
    listen(matchMedia('(prefers-color-scheme: dark)'), 'change', mend),
    listen<KeyboardEvent>(document, 'keydown', (event) => {
      const { activeElement } = document;
      const free = !activeElement || activeElement === document.body || activeElement === host;
      if (event.key === 'Escape' && !event.defaultPrevented && free) report.dismissed('once', 'escape');
    }),
    listen<FocusEvent>(host, 'focusin', (event) => {
      if (event.relatedTarget instanceof HTMLElement) focusedBefore = event.relatedTarget;
    }),
    () => clearTimeout(announcing),
    () => cancelAnimationFrame(frame),
  ];
  return {
    attached: () => host.isConnected,
    close() {
      const hadFocus = document.activeElement === host;
      for (const stop of stops) stop();
      leave?.();
      render(null, container);
      host.remove();
      // A dialog gives the focus back itself.
      if (hadFocus && decision.surface !== 'dialog') focusedBefore?.focus({ preventScroll: true });
    },
  };
}
