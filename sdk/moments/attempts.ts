/** In: what waits, best first. Out: the first that interrupts nothing, shown; looked at again while something is in the way. */
import type { PromptChunk } from '../prompt/contract.ts';
import type { Claims } from './claims.ts';
import type { MomentsParts } from './contract.ts';
import type { Gate } from './gate.ts';
import { report } from './report.ts';
import type { Stage } from './stage.ts';
import type { Waiting } from './waiting.ts';

/** How soon to look again while something is in the way. */
const RETRY = 300;

export interface Attempts {
  /** Nothing of it is left when nothing waits. */
  attempt(): Promise<void>;
  /** Fetches what shows prompts. */
  load(): Promise<PromptChunk>;
  /** Shows the first of these that may be, in this very moment. @returns it, if there was one */
  atOnce(of: readonly Waiting[]): Waiting | undefined;
}

/** @param waiting what waits now, best first */
export function createAttempts(
  parts: MomentsParts,
  { open, show, close }: Stage,
  { obstacle }: Gate,
  { claim }: Claims,
  over: Set<unknown>,
  waiting: () => readonly Waiting[],
): Attempts {
  let chunk: PromptChunk | undefined;
  let loading: Promise<PromptChunk> | undefined;
  let busy = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const load = () => {
    loading ??= parts.load<PromptChunk>('__PROMPT_FILE__').then((prompts) => {
      chunk = prompts;
      return prompts;
    });
    return loading;
  };
  const isFree = (one: Waiting) => !obstacle(one);
  const attempt = async () => {
    clearTimeout(timer);
    // The page has removed it together with what it stood in.
    if (open()?.frame.attached() === false) close();
    if (busy) return;
    const next = waiting().find(isFree);
    if (!next) {
      if (waiting().some((one) => obstacle(one) !== 'open') && !document.hidden)
        timer = setTimeout(attempt, RETRY);
      return;
    }
    const { decision, again } = next;
    // Each reply repeats what waits.
    const wanted = () => waiting().some((one) => one.decision.id === decision.id && one.again === again);
    let step = 'chunk';
    busy = true;
    try {
      const prompts = await load();
      // Claimed last, so that a page that is left while loading takes nothing with it.
      if (wanted() && isFree(next)) {
        over.add(decision.id);
        if (again || (await claim(decision.id))) {
          step = 'withdrawn';
          if (!wanted()) throw step;
          step = 'render';
          show(prompts, next);
          // `over` does not hold back what an earlier page showed.
          next.until = 0;
        }
      }
    } catch (error) {
      over.add(decision.id);
      next.until = 0;
      if (!again) report(parts, 'failed', decision, { reason: typeof error === 'string' ? error : step });
    }
    busy = false;
    void attempt();
  };
  return {
    attempt,
    load,
    atOnce(of) {
      const next = of.find(isFree);
      if (!next || !chunk || busy) return undefined;
      try {
        // Shown before it is known whether another tab was first: two tabs are hardly left in the same moment.
        show(chunk, next, claim(next.decision.id));
      } catch {
        // The moment is then reported as it is, and the reply brings what there is room for.
        return undefined;
      }
      over.add(next.decision.id);
      return next;
    },
  };
}
