/**
 * In: decisions and armed answers of each reply, and what happens meanwhile. Out: one prompt at a time, at a moment
 * that interrupts nothing, and events of what became of it.
 */
import type { WireEvent } from '../../protocol/event.ts';
import { EXIT_INTENT, FAILURE_EVENT } from '../../protocol/event-names.ts';
import type { Decision } from '../../protocol/intervention.ts';
import type { EventsReply } from '../../protocol/wire.ts';
import type { AnyNews } from '../emitter.ts';
import { guard } from '../guard.ts';
import { listen } from '../listen.ts';
import type { Signal } from '../signals/signal.ts';
import { createAttempts } from './attempts.ts';
import { createClaims } from './claims.ts';
import type { Held, Moments, MomentsParts } from './contract.ts';
import { createGate } from './gate.ts';
import { createIssuedCodes } from './issued-codes.ts';
import { createShownKeeper } from './keep-shown.ts';
import { report } from './report.ts';
import { createStage } from './stage.ts';
import type { Waiting } from './waiting.ts';

/** A failure or another cart makes what was sent ahead untrue; an order ends it. */
const CONCERNS = /^(checkout_error|purchase)$|_cart$/;

export function createMoments(parts: MomentsParts): Moments {
  const { site, load, log, on, store, track, count } = parts;
  /** Best first; before them what an earlier page showed. */
  let waiting: Waiting[] = [];
  let armed: Waiting[] = [];
  let stopped = false;
  let muted = false;
  /** What made the armed answers untrue and was not answered yet. */
  let voiding: WireEvent | undefined;
  const announced = new Set<string>();
  /** Shown, failed, or taken by another tab: not to be tried again. */
  const over = new Set<unknown>();
  const fault = () => count('fault_prompt');

  const keeper = createShownKeeper(site, store);
  const claims = createClaims(store);
  const codes = createIssuedCodes();
  const stage = createStage(parts, keeper, codes, (scope) => {
    muted ||= scope === 'all';
    // What else was waiting would look like an answer to the dismissal.
    waiting = armed = [];
  });
  const { open, close } = stage;
  const gate = createGate(stage, over);
  const attempts = createAttempts(parts, stage, gate, claims, over, () => waiting);

  const timed = (decision: Decision): Waiting => ({
    decision,
    until: performance.now() + decision.expiresIn,
  });
  const held = (one: Waiting): Held => ({ decision: one.decision, obstacle: gate.obstacle(one) });
  const announce = ({ decision }: Waiting) => {
    if (!announced.has(decision.id)) report(parts, 'decision', decision);
    announced.add(decision.id);
  };
  /** What another tab has shown meanwhile is not to flash up in this one. */
  const lookAround = async () => {
    if (armed.length) for (const id of await claims.claimed()) over.add(id);
  };
  /** @returns the id of what was shown */
  const leaving = () => {
    const shown = attempts.atOnce(armed);
    if (!shown) return undefined;
    armed = [];
    announce(shown);
    return shown.decision.id;
  };
  const receive = (reply: EventsReply, answered: readonly WireEvent[]) => {
    codes.receive(reply);
    if (voiding && answered.includes(voiding)) voiding = undefined;
    if (muted) return;
    armed = (voiding ? [] : (reply.armed ?? []))
      .filter(({ moment }) => moment === EXIT_INTENT)
      .map(({ decision }) => timed(decision));
    const decided = reply.decisions.map(timed);
    waiting = [...waiting.filter(({ again }) => again), ...decided];
    decided.forEach(announce);
    // Fetched early, while the moment to show it may still have to be waited for.
    if (decided.length + armed.length) guard(attempts.load)();
    void lookAround();
    void attempts.attempt();
  };
  const tracked = (event: WireEvent) => {
    const { name } = event;
    if (!CONCERNS.test(name)) return;
    voiding = event;
    armed = [];
    gate.hear(name);
    if (name === 'purchase') {
      waiting = waiting.filter(({ again }) => !again);
      keeper.drop();
      close('purchase');
    }
    if (name !== FAILURE_EVENT) return;
    waiting = waiting.filter(({ decision }) => decision.kind !== 'offer');
    const prompt = open();
    if (prompt?.decision.kind === 'offer') close('failure');
    else if (prompt) prompt.stale = true;
  };
  const take = guard((...[news, moment]: AnyNews) => {
    if (moment === 'event') tracked(news);
    else if (moment === 'answer' && news.reply) receive(news.reply, news.events);
  }, fault);
  const stops = [
    gate.stop,
    on('any', take),
    listen(document, 'visibilitychange', () => {
      void attempts.attempt();
      return lookAround();
    }),
    listen(window, 'pagehide', () => open()?.shown && keeper.release()),
    listen<PageTransitionEvent>(window, 'pageshow', async ({ persisted }) => {
      const prompt = open();
      if (!persisted || !prompt?.shown || prompt.settled || !store()) return;
      if (!(await keeper.retake(prompt.decision.id)) && open() === prompt) close();
    }),
  ];

  guard(async () => {
    const { exitIntent } = await load<{ exitIntent: Signal }>('__LEAVING_FILE__');
    // What was sent ahead is shown before anything else is done about the moment.
    if (stopped) return;
    stops.push(
      exitIntent.setup({
        track: (name, params) => track(name, { ...Object(params), armed: leaving() }),
      }),
    );
  }, fault)();
  for (const one of log) take(...one);
  return {
    async follow() {
      const kept = await keeper.take();
      if (!kept || over.has(kept.decision.id)) return;
      over.add(kept.decision.id);
      const until = performance.now() + kept.until - Date.now();
      waiting = [{ decision: kept.decision, until, again: true }, ...waiting];
      void attempts.attempt();
    },
    state: () => ({
      open: open()?.decision,
      waiting: waiting.filter(({ decision }) => !over.has(decision.id)).map(held),
      armed: armed.map(held),
    }),
    clear() {
      waiting = armed = [];
      close();
      void attempts.attempt();
    },
    stop() {
      stopped = true;
      for (const stop of stops) stop();
    },
  };
}
