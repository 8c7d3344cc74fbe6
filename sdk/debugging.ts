/** In: a token from the console. Out: the inspector in the page, told of everything, until it is switched off. */
import { guard } from './guard.ts';
import { debugKey, type InspectorChunk, type InspectorFeed } from './inspector/contract.ts';

export interface Debugging {
  /** Goes with each batch. */
  token(): unknown;
  /** Without a token, switches it off. It stays on in this tab until then. */
  debug(token?: unknown): void;
  stop(): void;
}

/** Goes on with what an earlier page of this tab was asked for. */
export function createDebugging(load: () => Promise<InspectorChunk>, tag: InspectorFeed['tag']): Debugging {
  let current: unknown;
  let end: (() => void) | undefined;
  const debug = guard(async (token?: unknown) => {
    end?.();
    end = undefined;
    current = token;
    const { startInspector } = await load();
    if (current === token) end = startInspector({ token, tag, end: debug });
  });
  guard(() => {
    const kept = sessionStorage.getItem(debugKey(tag.site));
    if (kept) debug(kept);
  })();
  return { debug, token: () => current, stop: () => end?.() };
}
