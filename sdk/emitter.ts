/** In: listeners of the page, moments of a prompt, and events. Out: each listener called, its errors kept from everyone. */
import type { WireEvent } from '../protocol/event.ts';
import type { Decision } from '../protocol/intervention.ts';
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

/** What there is to listen to; `event` is every event as it is recorded, for the signals that come late. */
type News = Record<PromptMoment, PromptNews> & { event: WireEvent };

export interface Emitter {
  on<M extends keyof News>(moment: M, listener: (news: News[M]) => unknown): () => void;
  /** @returns what each listener returned */
  emit<M extends keyof News>(moment: M, news: News[M]): unknown[];
}

export function createEmitter(): Emitter {
  const listeners = new Set<{ moment: keyof News; call: (news: never) => unknown }>();
  return {
    on(moment, listener) {
      const entry = { moment, call: guard(listener) };
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
    emit(moment, news) {
      return [...listeners].flatMap((entry) => (entry.moment === moment ? [entry.call(news as never)] : []));
    },
  };
}
