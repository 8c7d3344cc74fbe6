/**
 * In: decisions and armed answers of each reply. Out: one prompt at a time, at a moment that interrupts nothing,
 * and events of what became of it.
 */
import type { WireEvent } from '../../protocol/event.ts';
import { type DismissScope, EXIT_INTENT, FAILURE_EVENT } from '../../protocol/event-names.ts';
import type { Decision } from '../../protocol/intervention.ts';
import { LIMITS } from '../../protocol/limits.ts';
import type { EventsReply } from '../../protocol/wire.ts';
import type { AnyNews, PromptNews } from '../emitter.ts';
import { guard } from '../guard.ts';
import { listen } from '../listen.ts';
import type { PromptChunk, Shown } from '../prompt/contract.ts';
import type { Signal } from '../signals/signal.ts';
import { createClaims } from './claims.ts';
import type { Held, Moments, MomentsParts, Obstacle } from './contract.ts';
import { createIssuedCodes } from './issued-codes.ts';
import { createShownKeeper } from './keep-shown.ts';
import { pushPromotion } from './push-promotion.ts';
import { report } from './report.ts';
import { watchObstacles } from './watch-obstacles.ts';

/** How soon to look again while something is in the way. */
const RETRY = 300;
/** Kinds that answer no need of the customer's: they keep off confirmation pages and wait for a quiet time. */
const CALM = /offer|reminder|survey/;
/** A failure or another cart makes what was sent ahead untrue; an order ends it. */
const CONCERNS = /^(checkout_error|purchase)$|_cart$/;
/** How a page says that it wants none of those. */
const QUIET_PAGE = 'meta[name=kairos][content~=quiet],body[data-kairos-quiet]';

interface Waiting {
  decision: Decision;
  /** `performance.now()` until which it may be shown. */
  until: number;
  /** An earlier page showed it already. */
  again?: true;
}

interface Open extends Waiting {
  frame: Shown;
  /** Acted upon or dismissed; closing it is no news any more. */
  settled: boolean;
  /** A failure came after it: what answers that one may take its place. */
  stale: boolean;
  /** It was reported, and the next page may go on with it. */
  shown: boolean;
}

export function createMoments(parts: MomentsParts): Moments {
  const { site, load, log, on, emit, store, track, count } = parts;
  let waiting: Waiting[] = [];
  let armed: Waiting[] = [];
  let followed: Waiting | undefined;
  let open: Open | undefined;
  let chunk: PromptChunk | undefined;
  let loading: Promise<PromptChunk> | undefined;
  let busy = false;
  let stopped = false;
  let stopLeaving: (() => void) | undefined;
  let muted = false;
  let offersFrom = 0;
  let quietUntil = 0;
  /** Path of the page an order was reported on. */
  let orderedOn: string | undefined;
  /** What made the armed answers untrue and was not answered yet. */
  let voiding: WireEvent | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const announced = new Set<string>();
  /** Shown, failed, or taken by another tab: not to be tried again. */
  const over = new Set<unknown>();
  const obstacles = watchObstacles();
  const keeper = createShownKeeper(site, store);
  const { claim, claimed } = createClaims(store);
  const promote = guard(pushPromotion);
  const codes = createIssuedCodes();
  const fault = () => count('fault_prompt');
  const now = () => performance.now();

  const loadPrompts = () => {
    loading ??= load<PromptChunk>('__PROMPT_FILE__').then((prompts) => {
      chunk = prompts;
      return prompts;
    });
    return loading;
  };
  const fits = ({ decision: { id, kind }, until, again }: Waiting) =>
    (again || !over.has(id)) &&
    now() < until &&
    (kind !== 'offer' || now() >= offersFrom) &&
    (!open || ((open.stale || open.decision.kind === 'offer') && (kind === 'fix' || kind === 'help')));
  const obstacleTo = ({ decision: { kind }, again }: Waiting): Obstacle | undefined => {
    const obstacle = obstacles.obstacle();
    if (obstacle || !CALM.test(kind)) return obstacle;
    if (orderedOn === location.pathname || document.querySelector(QUIET_PAGE)) return 'confirmation';
    return !again && now() < quietUntil ? 'quiet' : undefined;
  };
  const held = (one: Waiting): Held => ({
    decision: one.decision,
    obstacle: obstacleTo(one) ?? (fits(one) ? undefined : 'open'),
  });
  const timed = (decision: Decision): Waiting => ({ decision, until: now() + decision.expiresIn });
  const announce = ({ decision }: Waiting) => {
    if (!announced.has(decision.id)) report(parts, 'decision', newsOf(decision));
    announced.add(decision.id);
  };

  const close = (by: string, scope: DismissScope = 'once') => {
    const closing = open;
    if (!closing) return;
    open = undefined;
    closing.frame.close();
    keeper.drop();
    quietUntil = now() + LIMITS.quiet;
    // "Not again" counts even after the offer was taken.
    if (!closing.settled || scope !== 'once') {
      report(parts, 'dismissed', { ...newsOf(closing.decision), scope, by });
    }
  };
  const closeSilently = () => {
    if (open) open.settled = true;
    close('');
  };

  /** @param first whether no other tab has shown it. @throws the reason why it cannot be shown */
  const present = (prompts: PromptChunk, next: Waiting, first: Promise<boolean>) => {
    const { decision, until, again } = next;
    const news = newsOf(decision);
    const is = () => open === prompt;
    const frame = prompts.showPrompt(decision, {
      async shown() {
        if (!(await first)) return is() && closeSilently();
        if (!is()) return;
        prompt.shown = true;
        quietUntil = now() + LIMITS.quiet;
        if (again) return;
        report(parts, 'shown', news);
        promote('view_promotion', decision);
        keeper.keep(decision, Date.now() + until - now());
      },
      async acted(choice) {
        // A code that did not come may be asked for again: it is the same one.
        if (prompt.settled && !decision.action?.single) return { applied: false, code: undefined };
        prompt.settled = true;
        keeper.drop();
        promote('select_promotion', decision);
        track('intervention_acted', { decision: decision.id, choice });
        // A code of the visitor's own is made once the customer has accepted; the shop hears of both together.
        const code = decision.action?.single ? await codes.codeFor(decision.id) : news.coupon;
        const answers = await Promise.allSettled(emit({ ...news, choice, coupon: code }, 'acted'));
        return {
          applied: answers.some((answer) => answer.status === 'fulfilled' && answer.value === true),
          code,
        };
      },
      rated(score) {
        prompt.settled = true;
        keeper.drop();
        track('rated', { decision: decision.id, score });
      },
      dismissed(scope, by) {
        if (!is()) return;
        muted ||= scope === 'all';
        // What else was waiting would look like an answer to the dismissal.
        waiting = armed = [];
        close(by, scope);
      },
    });
    const prompt: Open = { ...next, frame, settled: false, stale: false, shown: false };
    close('replaced');
    open = prompt;
  };

  const attempt = async () => {
    clearTimeout(timer);
    // The page has removed it together with what it stood in.
    if (open && !open.frame.attached()) closeSilently();
    if (busy) return;
    const fitting = [...(followed ? [followed] : []), ...waiting].filter(fits);
    const next = fitting.find((one) => !obstacleTo(one));
    if (!next) {
      if (fitting.length && !document.hidden) timer = setTimeout(attempt, RETRY);
      return;
    }
    const { decision, again } = next;
    const wanted = () => (again ? followed === next : waiting.some((one) => one.decision.id === decision.id));
    let step = 'chunk';
    busy = true;
    try {
      const prompts = await loadPrompts();
      // Claimed last, so that a page that is left while loading takes nothing with it.
      if (wanted() && fits(next) && !obstacleTo(next)) {
        over.add(decision.id);
        if (again || (await claim(decision.id))) {
          step = 'withdrawn';
          if (!wanted()) throw step;
          step = 'render';
          followed = undefined;
          present(prompts, next, Promise.resolve(true));
        }
      }
    } catch (error) {
      over.add(decision.id);
      followed = undefined;
      if (!again)
        report(parts, 'failed', { ...newsOf(decision), reason: typeof error === 'string' ? error : step });
    }
    busy = false;
    void attempt();
  };

  /** What another tab has shown meanwhile is not to flash up in this one. */
  const lookAround = async () => {
    if (armed.length) for (const id of await claimed()) over.add(id);
  };
  /** @returns the id of what was shown */
  const leaving = () => {
    const next = armed.find((one) => fits(one) && !obstacleTo(one));
    if (!next || !chunk || busy) return undefined;
    const { id } = next.decision;
    try {
      // Shown before it is known whether another tab was first: two tabs are hardly left in the same moment.
      present(chunk, next, claim(id));
    } catch {
      // The moment is then reported as it is, and the reply brings what there is room for.
      return undefined;
    }
    over.add(id);
    armed = [];
    announce(next);
    return id;
  };
  const receive = (reply: EventsReply, answered: readonly WireEvent[]) => {
    codes.receive(reply);
    if (voiding && answered.includes(voiding)) voiding = undefined;
    if (muted) return;
    armed = (voiding ? [] : (reply.armed ?? []))
      .filter(({ moment }) => moment === EXIT_INTENT)
      .map(({ decision }) => timed(decision));
    waiting = reply.decisions.map(timed);
    waiting.forEach(announce);
    // Fetched early, while the moment to show it may still have to be waited for.
    if (waiting.length + armed.length) loadPrompts().catch(() => {});
    void lookAround();
    void attempt();
  };
  const tracked = (event: WireEvent) => {
    const { name } = event;
    if (!CONCERNS.test(name)) return;
    voiding = event;
    armed = [];
    if (name === 'purchase') {
      orderedOn = location.pathname;
      followed = undefined;
      keeper.drop();
      close('purchase');
    }
    if (name !== FAILURE_EVENT) return;
    offersFrom = now() + LIMITS.visitGap;
    waiting = waiting.filter(({ decision }) => decision.kind !== 'offer');
    if (open?.decision.kind === 'offer') close('failure');
    if (open) open.stale = true;
  };
  const take = guard((...[news, moment]: AnyNews) => {
    if (moment === 'event') tracked(news);
    else if (moment === 'answer' && news.reply) receive(news.reply, news.events);
  }, fault);
  const stops = [
    obstacles.stop,
    on('any', take),
    () => stopLeaving?.(),
    listen(document, 'visibilitychange', () => {
      void attempt();
      return lookAround();
    }),
    listen(window, 'pagehide', () => open?.shown && keeper.release()),
    listen<PageTransitionEvent>(window, 'pageshow', async ({ persisted }) => {
      const prompt = open;
      if (!persisted || !prompt?.shown || prompt.settled || !store()) return;
      if (!(await keeper.retake(prompt.decision.id)) && open === prompt) closeSilently();
    }),
  ];

  guard(async () => {
    const { exitIntent } = await load<{ exitIntent: Signal }>('__LEAVING_FILE__');
    // What was sent ahead is shown before anything else is done about the moment.
    if (!stopped)
      stopLeaving = exitIntent.setup({
        track: (name, params) => track(name, { ...Object(params), armed: leaving() }),
      });
  }, fault)();
  for (const one of log) take(...one);
  return {
    async follow() {
      const kept = await keeper.take();
      if (!kept || over.has(kept.decision.id)) return;
      over.add(kept.decision.id);
      followed = { decision: kept.decision, until: now() + kept.until - Date.now(), again: true };
      void attempt();
    },
    state: () => ({
      open: open?.decision,
      waiting: waiting.filter(({ decision }) => !over.has(decision.id)).map(held),
      armed: armed.map(held),
    }),
    clear() {
      clearTimeout(timer);
      waiting = armed = [];
      followed = undefined;
      closeSilently();
    },
    stop() {
      stopped = true;
      for (const stop of stops) stop();
    },
  };
}

function newsOf({ id, rule, kind, action }: Decision): PromptNews {
  return { id, rule, kind, coupon: action?.coupon };
}
