/** In: a token from the console. Out: the inspector in the page, told of everything, until it is switched off. */
import { guard } from './guard.ts';
import type { InspectorChunk, InspectorNews, InspectorState } from './inspector/contract.ts';

export interface Debugging {
  /** Goes with each batch. */
  token(): string | undefined;
  tell(news: InspectorNews): void;
  /** Without a token, switches it off. It stays on in this tab until then. */
  debug(token?: unknown): void;
  /** Goes on with what an earlier page of this tab was asked for. */
  resume(): void;
  stop(): void;
}

export function createDebugging(
  site: string,
  load: () => Promise<InspectorChunk>,
  state: () => InspectorState,
): Debugging {
  const key = `kairos-debug-${site}`;
  let current: string | undefined;
  let tell: ((news: InspectorNews) => void) | undefined;
  let stop: (() => void) | undefined;
  const end = () => {
    stop?.();
    stop = tell = current = undefined;
  };
  const debug = async (token?: unknown) => {
    end();
    if (typeof token !== 'string' || !token) return sessionStorage.removeItem(key);
    current = token;
    const early: InspectorNews[] = [];
    tell = (news) => early.push(news);
    sessionStorage.setItem(key, token);
    const { startInspector } = await load();
    if (current !== token) return;
    stop = startInspector({
      state,
      end: guard(debug),
      subscribe(listener) {
        early.forEach(listener);
        tell = guard(listener);
      },
    });
  };
  return {
    debug: guard(debug),
    resume: guard(() => {
      const token = sessionStorage.getItem(key);
      if (token) return debug(token);
    }),
    token: () => current,
    tell: (news) => tell?.(news),
    stop: end,
  };
}
