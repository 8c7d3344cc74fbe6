/** In: a decision to show. Out: it on the screen, one at a time, and events of what became of it. */
import type { DismissScope } from '../../protocol/event-names.ts';
import { LIMITS } from '../../protocol/limits.ts';
import { guard } from '../guard.ts';
import type { PromptChunk, Shown } from '../prompt/contract.ts';
import type { MomentsParts } from './contract.ts';
import type { IssuedCodes } from './issued-codes.ts';
import type { ShownKeeper } from './keep-shown.ts';
import { pushPromotion } from './push-promotion.ts';
import { report } from './report.ts';
import type { Waiting } from './waiting.ts';

export interface Open extends Waiting {
  frame: Shown;
  /** Acted upon or dismissed; closing it is no news any more. */
  settled?: boolean;
  /** A failure came after it: what answers that one may take its place. */
  stale?: boolean;
  /** It was reported, and the next page may go on with it. */
  shown?: boolean;
}

export interface Stage {
  /** What is on the screen. */
  open(): Open | undefined;
  /** `performance.now()` until which the customer is left in peace. */
  quiet(): number;
  /** @param first whether no other tab has shown it. @throws the reason why it cannot be shown */
  show(prompts: PromptChunk, next: Waiting, first?: Promise<boolean>): void;
  /** @param by what closed it; without it, not a word is told of it */
  close(by?: string, scope?: DismissScope): void;
}

/** @param dismissed called before it is closed */
export function createStage(
  parts: MomentsParts,
  keeper: ShownKeeper,
  { codeFor }: IssuedCodes,
  dismissed: (scope: DismissScope) => void,
): Stage {
  const { track, emit } = parts;
  let open: Open | undefined;
  let quietUntil = 0;
  const promote = guard(pushPromotion);

  const close = (by?: string, scope: DismissScope = 'once') => {
    const closing = open;
    if (!closing) return;
    open = undefined;
    closing.frame.close();
    keeper.drop();
    quietUntil = performance.now() + LIMITS.quiet;
    // "Not again" counts even after the offer was taken.
    if (by && (!closing.settled || scope !== 'once'))
      report(parts, 'dismissed', closing.decision, { scope, by });
  };
  const show = (prompts: PromptChunk, next: Waiting, first?: Promise<boolean>) => {
    const { decision, until, again } = next;
    const { id, rule, kind, action } = decision;
    const is = () => open === prompt;
    const settle = () => {
      prompt.settled = true;
      keeper.drop();
    };
    const frame = prompts.showPrompt(decision, {
      async shown() {
        if ((await first) === false) return is() && close();
        if (!is()) return;
        prompt.shown = true;
        if (again) return;
        report(parts, 'shown', decision);
        promote('view_promotion', decision);
        keeper.keep(decision, Date.now() + until - performance.now());
      },
      async acted(choice) {
        // A code that did not come may be asked for again: it is the same one.
        if (prompt.settled && !action?.single) return { applied: false, code: undefined };
        settle();
        promote('select_promotion', decision);
        track('intervention_acted', { decision: id, choice });
        // A code of the visitor's own is made once the customer has accepted; the shop hears of both together.
        const coupon = action?.single ? await codeFor(id) : action?.coupon;
        const answers = await Promise.allSettled(emit({ id, rule, kind, choice, coupon }, 'acted'));
        return {
          applied: answers.some((answer) => answer.status === 'fulfilled' && answer.value === true),
          code: coupon,
        };
      },
      rated(score) {
        settle();
        track('rated', { decision: id, score });
      },
      dismissed(scope, by) {
        if (!is()) return;
        dismissed(scope);
        close(by, scope);
      },
    });
    const prompt: Open = { ...next, frame };
    close('replaced');
    open = prompt;
  };
  return { open: () => open, quiet: () => quietUntil, show, close };
}
