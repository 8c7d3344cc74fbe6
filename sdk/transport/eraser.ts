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
  /**
   * Goes on with what an earlier page could not finish.
   * @param withdrawn empties the store, and asks the collector to forget whoever was kept in it
   * @param visitor who then is to be forgotten besides
   */
  settle(store: Store | undefined, withdrawn: boolean, visitor?: string): Promise<void>;
  stop(): void;
}

export function createEraser(natives: Natives, url: string, key: string): Eraser {
  const owed = new Set<string>();
  let kept: Store | undefined;
  let failures = 0;
  const loop = createLoop(async () => {
    for (const visitor of owed) {
      const request: EraseRequest = { v: 1, key, visitor };
      const answer = await post(natives, url, natives.stringify(request)).catch(() => undefined);
      if (answer?.status !== 200) return answer?.wait ?? fullJitter(failures++);
      owed.delete(visitor);
      await kept?.put([[ERASING + visitor, undefined]]);
    }
    return Infinity;
  });
  return {
    async settle(store, withdrawn, visitor) {
      const changes: [string, unknown][] = [];
      const owe = (secret: unknown) => {
        if (!secret) return;
        owed.add(`${secret}`);
        changes.push([ERASING + secret, 1]);
      };
      for (const [name, value] of (await store?.entries()) ?? []) {
        if (name.startsWith(ERASING)) owed.add(name.slice(ERASING.length));
        else if (withdrawn) {
          changes.push([name, undefined]);
          if (name === 'secret') owe(value);
        }
      }
      if (withdrawn) owe(visitor);
      kept = store;
      await store?.put(changes);
      loop.poke();
    },
    stop: loop.stop,
  };
}
