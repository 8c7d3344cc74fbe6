/** In: consent, as it changes. Out: who this browser is to the shop, where its things are kept, and nothing after a refusal. */
import type { ConsentMode } from '../protocol/wire.ts';
import type { Consent } from './consent.ts';
import { makeSecret } from './make-secret.ts';
import { databaseExists } from './store/database-exists.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';
import type { Eraser } from './transport/eraser.ts';

export interface Identity {
  /** What goes over the wire; the same object as long as it is the same visitor. */
  who: { visitor: string; mode: ConsentMode };
  /** `undefined` in session mode, where nothing is kept. */
  store: Store | undefined;
}

export interface Visitor {
  /** Takes effect at once for what is produced, and in order for what is stored. */
  choose(consent: Consent): void;
  consent(): Consent | undefined;
  /** `undefined` while consent is unknown or refused, and until the secret is read. */
  identity(): Identity | undefined;
}

/**
 * @param prepare called with the store of each new identity, before anything is sent under it
 * @param onReady called once it may be
 */
export function createVisitor(
  key: string,
  eraser: Eraser,
  prepare: (store: Store | undefined) => Promise<void>,
  onReady: (store: Store | undefined) => unknown,
): Visitor {
  const database = `kairos-${key}`;
  let choice: Consent | undefined;
  let identity: Identity | undefined;
  let opened: Store | undefined;
  let changes = Promise.resolve();

  const lasting = () => {
    opened ??= openStore(database);
    return opened;
  };
  const adopt = async (next: Consent) => {
    // Taken back before it took effect; a refusal always takes effect.
    if (next !== choice && next !== 'denied') return;
    const before = identity?.who;
    identity = undefined;
    const left = (await databaseExists(database)) ? lasting() : undefined;
    if (next === 'denied' || (before?.mode === 'granted' && next === 'session')) {
      await eraser.forget(left, before?.visitor);
    } else if (left) await eraser.resume(left);
    if (next === 'denied') return;
    const store = next === 'granted' ? lasting() : undefined;
    const visitor = store ? await store.update('secret', keepOrMake) : makeSecret();
    if (next !== choice) return;
    await prepare(store);
    identity = { who: { visitor, mode: next }, store };
    onReady(store);
  };
  return {
    choose(next) {
      if (next === choice) return;
      choice = next;
      changes = changes.then(() => adopt(next)).catch(() => {});
    },
    consent: () => choice,
    identity: () => (identity?.who.mode === choice ? identity : undefined),
  };
}

function keepOrMake(old: unknown): string {
  return typeof old === 'string' && old.length === 22 ? old : makeSecret();
}
