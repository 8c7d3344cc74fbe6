/** In: a site key and a collector. Out: the tag at work in this page, and the calls that steer it. */
import { PULSE } from '../protocol/event-names.ts';
import { type Consent, declaredConsent, isConsent } from './consent.ts';
import { createDebugging } from './debugging.ts';
import { createEmitter, type PromptListener, type PromptMoment } from './emitter.ts';
import { guard } from './guard.ts';
import { listen } from './listen.ts';
import { createChunkLoader } from './load-chunk.ts';
import { createLateMoments } from './moments/late-moments.ts';
import { captureNatives } from './natives.ts';
import { createPulse } from './pulse.ts';
import { createQueue } from './queue/queue.ts';
import { watchLeftovers } from './queue/watch-leftovers.ts';
import { startLateSignals } from './signals/late-signals.ts';
import { SIGNALS } from './signals/list.ts';
import { createTracker } from './tracker.ts';
import { createEraser } from './transport/eraser.ts';
import { createSender } from './transport/sender.ts';
import { createVisibleClock } from './visible-clock.ts';
import { createVisitor } from './visitor.ts';

export interface KairosOptions {
  /** Public site key. */
  site: string;
  /** Address of the folder the tag's files are in, such as `https://collector.example/`. */
  collector: string;
  /** What is known of the customer's consent at load; nothing is stored or sent until it is known. */
  consent?: Consent | undefined;
}

export interface Kairos {
  /** @param at when it happened, epoch milliseconds; now by default */
  track(name: string, params?: object, at?: number): void;
  consent(choice: Consent): void;
  /** @returns the way to stop listening */
  on(moment: PromptMoment, listener: PromptListener): () => void;
  /** Opens the inspector, in this tab until it is called without a token. @param token from the console */
  debug(token?: string): void;
  /** Takes everything of the tag off this page. What waits in the browser's storage stays. */
  stop(): void;
}

export function createKairos({ site, collector, consent }: KairosOptions): Kairos {
  const natives = captureNatives();
  const base = new URL(collector, location.href).href;
  const load = createChunkLoader(base);
  const emitter = createEmitter();
  const clock = createVisibleClock();
  const nextEvent = createTracker(clock.read);
  const queue = createQueue(natives);
  const eraser = createEraser(natives, `${base}v1/erase`, site);
  let stopped = false;
  let stopSignals: ((() => void) | undefined)[] = [];

  const track = guard((name: unknown, params?: unknown, at?: unknown) => {
    if (stopped || visitor.consent() === 'denied') return;
    const event = nextEvent(name, params, typeof at === 'number' ? at : natives.now());
    if (!event) {
      debugging.tell({ type: 'refused', name });
      return queue.count('bad_name');
    }
    queue.add(event);
    moments.tracked(event);
    emitter.emit('event', event);
    debugging.tell({ type: 'event', event });
    sender.wake();
  });
  const visitor = createVisitor(
    site,
    eraser,
    (store) => {
      queue.keepIn(store);
      // What an earlier page left goes before what this one has.
      return leftovers.collect(0);
    },
    async (store) => {
      sender.wake();
      if ((await store?.entries())?.some(([name]) => name === 'shown')) moments.follow();
    },
  );
  const moments = createLateMoments(() => load('__MOMENTS_FILE__'), {
    site,
    loadPrompts: () => load('__PROMPT_FILE__'),
    store: () => visitor.identity()?.store,
    track,
    report(moment, news) {
      const { id, rule, kind, coupon, ...outcome } = news;
      if (moment !== 'decision') track(`intervention_${moment}`, { decision: id, ...outcome });
      debugging.tell({ type: 'prompt', moment, news });
      return emitter.emit(moment, news);
    },
  });
  const pulse = createPulse(clock, () => track(PULSE));
  const debugging = createDebugging(
    site,
    () => load('__INSPECTOR_FILE__'),
    () => ({
      site,
      collector: base,
      consent: visitor.consent(),
      queued: queue.size(),
      losses: queue.losses(),
      visible: clock.read(),
      wakeAfter: pulse.left(),
      prompts: moments.state(),
    }),
  );
  const leave = () => {
    for (const stop of stopSignals) stop?.();
    stopSignals = [];
    moments.clear();
    pulse.wake(undefined);
    queue.clear();
  };
  const sender = createSender({
    natives,
    url: `${base}v1/events`,
    key: site,
    queue,
    who: () => (stopped ? undefined : visitor.identity()?.who),
    debug: debugging.token,
    onAnswer: guard((batch, status, reply) => {
      const events = batch.map((item) => item.event);
      debugging.tell({ type: 'answer', events, status, ...(reply && { reply }) });
      if (!reply) return;
      // The customer withdrew in another tab: whoever this page sends for is gone.
      if (reply.rejected.some(({ code }) => code === 'erased')) return stop();
      moments.receive(reply, events);
      pulse.wake(reply.wakeAfter);
    }),
  });
  const leftovers = watchLeftovers(natives, site, queue, sender.wake);
  const stopListening = [
    listen(window, 'pagehide', sender.lastWords),
    listen(document, 'visibilitychange', () => {
      if (document.hidden) return sender.lastWords();
      leftovers.check();
      sender.wake();
    }),
  ];
  const sense = guard(() => {
    const known = visitor.consent();
    if (stopped || known === 'denied') return;
    if (!stopSignals.length) stopSignals = SIGNALS.map((signal) => guard(signal.setup)({ track }));
    // Behind the others, once.
    if (known) stopSignals[SIGNALS.length] ??= startLateSignals({ track, on: emitter.on, load });
  });
  const choose = guard((choice: unknown) => {
    if (stopped || !isConsent(choice)) return;
    // What waits was decided for somebody with another consent.
    if (visitor.consent() && choice !== visitor.consent()) moments.clear();
    visitor.choose(choice);
    if (choice === 'denied') leave();
    else queueMicrotask(sense);
  });

  const stop = guard(() => {
    if (stopped) return;
    leave();
    stopped = true;
    const parts = [moments, pulse, debugging, clock, leftovers, sender, eraser];
    for (const end of [...stopListening, ...parts.map((part) => part.stop)]) end();
  });

  debugging.resume();
  choose(declaredConsent(consent));
  // After the calls that waited for the tag, which happened before it came.
  queueMicrotask(sense);

  return {
    track,
    consent: choose,
    on: emitter.on,
    debug: debugging.debug,
    stop,
  };
}
