/** In: a visitor who withdraws. Out: an emptied store, and a collector that has said it forgot the visitor. */
import type { EraseRequest } from '../../protocol/wire.ts';
import type { Natives } from '../natives.ts';
import type { Store } from '../store/store.ts';
import { fullJitter } from './full-jitter.ts';
import { createLoop } from './loop.ts';
import { post } from './post.ts';

/** Under this and the secret itself, a secret waits to be erased; it serves for nothing else any more. */
const ERASING = 'erase:';

export interface Eraser {
  /** Goes on with what an earlier page could not finish. */
  resume(store: Store): Promise<void>;
  /** Empties the store and asks the collector to forget whoever was kept in it, and `visitor`. */
  forget(store: Store | undefined, visitor: string | undefined): Promise<void>;
  stop(): void;
}

export function createEraser(natives: Natives, url: string, key: string): Eraser {
  const owed = new Map<string, Store | undefined>();
  let failures = 0;
  const loop = createLoop(async () => {
    for (const [visitor, store] of owed) {
      const request: EraseRequest = { v: 1, key, visitor };
      const answer = await post(natives, url, natives.stringify(request)).catch(() => undefined);
      if (answer?.status !== 200) return answer?.wait ?? fullJitter(failures++);
      owed.delete(visitor);
      await store?.put([[ERASING + visitor, undefined]]);
    }
    return Infinity;
  });
  const resume = async (store?: Store) => {
    for (const [name] of (await store?.entries()) ?? []) {
      if (name.startsWith(ERASING)) owed.set(name.slice(ERASING.length), store);
    }
    loop.poke();
  };
  return {
    resume,
    async forget(store, visitor) {
      const kept = (await store?.entries()) ?? [];
      const changes: [string, unknown][] = [];
      for (const [name, value] of [...kept, ['secret', visitor] as const]) {
        if (name.startsWith(ERASING)) continue;
        changes.push([name, undefined]);
        if (name !== 'secret' || typeof value !== 'string') continue;
        owed.set(value, store);
        changes.push([ERASING + value, 1]);
      }
      await store?.put(changes);
      await resume(store);
    },
    stop: loop.stop,
  };
}
