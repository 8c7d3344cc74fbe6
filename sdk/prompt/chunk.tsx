/** Entry of the prompts chunk. In: one decision. Out: it on its surface, in a shadow root of its own, until it is closed. */
import { render } from 'preact';
import type { Decision } from '../../protocol/intervention.ts';
import { listen } from '../listen.ts';
import { Card } from './card.tsx';
import { cardCss } from './card-css.ts';
import type { PromptReport, Shown } from './contract.ts';
import { isRightToLeft } from './is-right-to-left.ts';
import { card } from './surfaces/card.ts';
import { dialog } from './surfaces/dialog.ts';
import { slot } from './surfaces/slot.ts';
import type { Surface } from './surfaces/surface.ts';

const SURFACES: Readonly<Record<Decision['surface'], Surface>> = { card, slot, dialog };

/** Screen readers announce what changes in a live region they have already seen. */
const ANNOUNCE_AFTER = 120;
/** How long to wait for a shop that applies a coupon itself, before the code is shown. */
const APPLY_WITHIN = 1_000;

export function showPrompt(decision: Decision, report: PromptReport): Shown {
  const host = document.createElement('div');
  const { container, enter, leave } = SURFACES[decision.surface](host, decision, (by) =>
    report.dismissed('once', by),
  );
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cardCss);
  shadow.adoptedStyleSheets = [sheet];
  host.dataset['kairos'] = decision.surface;
  host.lang = decision.lang;
  host.dir = container.dir = isRightToLeft(decision.lang) ? 'rtl' : 'ltr';
  shadow.append(container);

  const state = { acted: false, applied: false, copied: false, spoken: false };
  let focusedBefore: HTMLElement | null = null;

  const act = async (choice?: string) => {
    const applying = report.acted(choice);
    if (choice !== undefined || !decision.action?.coupon || state.acted) return;
    const tell = () => {
      const hadFocus = shadow.activeElement;
      state.acted = true;
      paint();
      // The button that had the focus is gone.
      if (hadFocus) shadow.querySelector<HTMLElement>('.copy, .close')?.focus();
    };
    const late = setTimeout(tell, APPLY_WITHIN);
    state.applied = await applying;
    clearTimeout(late);
    if (host.isConnected) tell();
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(`${decision.action?.coupon}`);
      state.copied = true;
      paint();
    } catch {
      // Refused, or not a secure page: the code can be selected with one click.
    }
  };
  const paint = () =>
    render(
      <Card {...state} decision={decision} onAct={act} onCopy={copy} onDismiss={report.dismissed} />,
      container,
    );
  paint();
  enter();

  const announcing = setTimeout(() => {
    state.spoken = true;
    paint();
  }, ANNOUNCE_AFTER);
  // A timer set in the frame that draws it runs once it is drawn.
  const frame = requestAnimationFrame(() => setTimeout(report.shown));
  const stops = [
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
      // A dialog gives the focus back itself.
      leave?.();
      render(null, container);
      host.remove();
      if (hadFocus && !leave) focusedBefore?.focus({ preventScroll: true });
    },
  };
}
