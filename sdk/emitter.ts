/**
 * In: listeners and what happens in the tag. Out: each listener called, its errors kept from everyone.
 * Parts that are loaded later read in `log` what they have missed.
 */
import type { WireEvent } from '../protocol/event.ts';
import type { Decision } from '../protocol/intervention.ts';
import type { EventsReply } from '../protocol/wire.ts';
import { guard } from './guard.ts';

export type PromptMoment = 'decision' | 'shown' | 'acted' | 'dismissed' | 'failed';

/** What the page learns about a prompt. */
export interface PromptNews extends Pick<Decision, 'id' | 'rule' | 'kind'> {
  /** The code of the action, if it has one. */
  coupon?: string | undefined;
  /** `acted`: label of the contact way that was chosen. */
  choice?: string | undefined;
  /** `dismissed`: how much is turned off: `once`, `rule` or `all`. */
  scope?: string;
  /** `dismissed`: what closed it, such as `close`, `escape`, `replaced` or `failure`. */
  by?: string;
  /** `failed`: what went wrong. */
  reason?: string;
}

/** For `acted`: `true`, or a promise of it, says that the shop has applied the coupon itself. */
export type PromptListener = (news: PromptNews) => unknown;

/** What there is to listen to: prompts for the page; the rest for the late signals and the inspector. */
export interface News extends Record<PromptMoment, PromptNews> {
  /** Recorded, as it goes over the wire. */
  event: WireEvent;
  /** A call of the page that became no event: its name is not one. */
  refused: unknown;
  /** A batch left, and this came back. `status` 0: no answer in time, or no network. `visible`: of the page so far. */
  answer: { events: WireEvent[]; status: number; reply?: EventsReply | undefined; visible: number };
}

/** One thing that happened, and its name. */
export type AnyNews = { [M in keyof News]: [news: News[M], moment: M] }[keyof News];

/** How much a part that comes late can make up for. */
const LOGGED = 300;

export interface Emitter {
  /** The latest news, oldest first. */
  log: AnyNews[];
  /** @param moment `any` for everything. @returns the way to stop listening */
  on<M extends keyof News>(moment: M, listener: (news: News[M]) => unknown): () => void;
  on(moment: 'any', listener: (...news: AnyNews) => unknown): () => void;
  /** @returns what each listener returned */
  emit<M extends keyof News>(news: News[M], moment: M): unknown[];
}

export function createEmitter(): Emitter {
  const log: AnyNews[] = [];
  const listeners = new Set<(...one: AnyNews) => unknown[]>();
  return {
    log,
    on(moment: keyof News | 'any', listener: (...news: never) => unknown) {
      const call = guard(listener) as (...one: AnyNews) => unknown;
      const hear = (...one: AnyNews) => (moment === one[1] || moment === 'any' ? [call(...one)] : []);
      listeners.add(hear);
      return () => void listeners.delete(hear);
    },
    emit(...one) {
      if (log.push(one as AnyNews) > LOGGED) log.shift();
      return [...listeners].flatMap((hear) => hear(...(one as AnyNews)));
    },
  };
}
