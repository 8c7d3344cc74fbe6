/** In: a site key and a collector. Out: the tag at work in this page, and the calls that steer it. */

import type { ConsentChunk } from './consent/contract.ts';
import { type Consent, declaredConsent, isConsent } from './consent.ts';
import { createDebugging } from './debugging.ts';
import { createEmitter, type PromptListener, type PromptMoment } from './emitter.ts';
import { guard } from './guard.ts';
import { listen } from './listen.ts';
import { createChunkLoader } from './load-chunk.ts';
import { createLateMoments } from './moments/late-moments.ts';
import { captureNatives } from './natives.ts';
import { createQueue } from './queue/queue.ts';
import { watchLeftovers } from './queue/watch-leftovers.ts';
import { createScrub } from './scrub.ts';
import { startLateSignals } from './signals/late-signals.ts';
import { SIGNALS } from './signals/list.ts';
import type { Opened } from './tools/contract.ts';
import { createTracker } from './tracker.ts';
import { createEraser } from './transport/eraser.ts';
import { createSender } from './transport/sender.ts';
import { createVisibleClock } from './visible-clock.ts';
import { createVisitor } from './visitor.ts';

export interface KairosOptions {
  /** The site's key; what is kept in the browser is named after it. */
  site: string;
  /** The public key that goes over the wire; that of the site by default. Another one keeps the visitor. */
  key?: string | undefined;
  /** Address of the folder the tag's files are in, such as `https://collector.example/`. */
  collector: string;
  /** What is known of the customer's consent at load; nothing is stored or sent until it is known. */
  consent?: Consent | undefined;
  /** Whose answer counts while there is no other: `google` (the default), `tcf`, or `call` for the page's calls alone. */
  consentFrom?: string | undefined;
  /** What a refusal there means; `denied` by default. */
  refused?: Consent | undefined;
  /** The hosts below this domain share one visitor, by a cookie that holds the secret. */
  cookieDomain?: string | undefined;
  /** Names of parameters, in events and in addresses, that never leave the page; between spaces or commas. */
  scrub?: string | undefined;
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

export function createKairos({
  site,
  key = site,
  collector,
  consent,
  consentFrom,
  refused,
  cookieDomain,
  scrub,
}: KairosOptions): Kairos {
  const natives = captureNatives();
  const base = new URL(collector, location.href).href;
  const load = createChunkLoader(base);
  const queue = createQueue(natives);
  const fault = (part: string) => () => queue.count(`fault_${part}`);
  const emitter = createEmitter();
  const clock = createVisibleClock();
  const nextEvent = createTracker(clock.read, createScrub(scrub));
  const eraser = createEraser(natives, `${base}v1/erase`, key);
  let stopped = false;
  let stopSignals: ((() => void) | undefined)[] = [];

  const track = guard((name: unknown, params?: unknown, at?: unknown) => {
    if (stopped || visitor.consent() === 'denied') return;
    const event = nextEvent(name, params, Number(at) || natives.now());
    if (!event) {
      emitter.emit(name, 'refused');
      return queue.count('bad_name');
    }
    queue.add(event);
    emitter.emit(event, 'event');
    sender.wake();
  }, fault('track'));
  const visitor = createVisitor(
    site,
    key,
    eraser,
    async () =>
      cookieDomain
        ? (await load<ConsentChunk>('__CONSENT_FILE__')).createSharedSecret(site, cookieDomain)
        : undefined,
    fault('visitor'),
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
  const client = { ...emitter, track, load, count: queue.count, visible: clock.read };
  const moments = createLateMoments({
    ...client,
    site,
    store: () => visitor.identity()?.store,
  });
  const tools: Opened = { ...client, site, base, visitor, queue, moments };
  const debug = createDebugging(tools);
  // A preview is looked at by the shop's own people: nothing of it is stored, sent or counted.
  stopped = tools.token?.[0] === '#';
  const leave = () => {
    for (const stop of stopSignals) stop?.();
    stopSignals = [];
    moments.clear();
    queue.clear();
  };
  const sender = createSender(
    natives,
    `${base}v1/events`,
    queue,
    () => (stopped ? undefined : visitor.identity()?.who),
    () => tools.token,
    guard((batch, status, reply) => {
      const events = batch.map((item) => item.event);
      // The customer withdrew in another tab: whoever this page sends for is gone.
      if (reply?.rejected.some(({ code }) => code === 'erased')) stop();
      else emitter.emit({ events, status, reply, visible: clock.read() }, 'answer');
    }, fault('answer')),
  );
  const leftovers = watchLeftovers(site, queue, sender.wake);
  const stops = [
    listen(window, 'pagehide', sender.lastWords, fault('page')),
    listen(document, 'visibilitychange', () => {
      clock.read();
      if (document.hidden) return sender.lastWords();
      leftovers.check();
      sender.wake();
    }),
    () => {
      for (const { stop } of [moments, leftovers, sender, eraser]) stop();
      tools.end?.();
    },
  ];
  const choose = (choice: unknown) => {
    if (stopped || !isConsent(choice)) return;
    // What waits was decided for somebody with another consent.
    if (visitor.consent() && choice !== visitor.consent()) moments.clear();
    visitor.choose(choice);
    if (choice === 'denied') leave();
    else queueMicrotask(sense);
  };
  const sense = guard(async () => {
    const known = visitor.consent();
    if (stopped || known === 'denied') return;
    if (!stopSignals.length)
      stopSignals = SIGNALS.map((signal) => guard(signal.setup, fault('signal'))(client));
    // Behind the others, once.
    if (known) stopSignals[SIGNALS.length] ??= startLateSignals(client);
    else if (consentFrom !== 'call') {
      const { followConsent } = await load<ConsentChunk>('__CONSENT_FILE__');
      const stop = followConsent(
        consentFrom,
        refused,
        (choice) => consentFrom === 'call' || choose(declaredConsent(choice)),
      );
      if (stopped) stop();
      stops.push(stop);
    }
  }, fault('signal'));
  const stop = guard(() => {
    leave();
    stopped = true;
    for (const end of stops) end();
  });

  choose(declaredConsent(consent));
  // After the calls that waited for the tag, which happened before it came.
  queueMicrotask(sense);

  return {
    track,
    consent: guard((choice) => {
      consentFrom = 'call';
      choose(choice);
    }, fault('visitor')),
    on: emitter.on,
    debug,
    stop,
  };
}
