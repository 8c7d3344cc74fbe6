/** In: consent, as it changes. Out: who this browser is to the shop, where its things are kept, and nothing after a refusal. */

import type { SharedSecret } from './consent/contract.ts';
import type { Consent } from './consent.ts';
import { makeSecret } from './make-secret.ts';
import { databaseExists } from './store/database-exists.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';
import type { Eraser } from './transport/eraser.ts';
import type { Who } from './transport/sender.ts';

export interface Identity {
  /** What goes over the wire; the same object as long as it is the same visitor. */
  who: Who;
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
 * @param share brings what holds the secret instead of the store, where it can
 * @param prepare called with the store of each new identity, before anything is sent under it
 * @param onReady called once it may be
 */
export function createVisitor(
  site: string,
  key: string,
  eraser: Eraser,
  share: () => Promise<SharedSecret | undefined>,
  fault: () => void,
  prepare: (store: Store | undefined) => Promise<void>,
  onReady: (store: Store | undefined) => unknown,
): Visitor {
  const database = `kairos-${site}`;
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
    const shared = await share();
    const known = shared?.read();
    const left = known || (await databaseExists(database)) ? lasting() : undefined;
    const withdrawn = next === 'denied' || (before?.mode === 'granted' && next === 'session');
    if (withdrawn) shared?.write('');
    await eraser.settle(left, withdrawn, known ?? before?.visitor);
    if (next === 'denied') return;
    const store = next === 'granted' ? lasting() : undefined;
    let visitor = makeSecret();
    await store?.update('secret', (old) => {
      const secret = known ?? old;
      if (typeof secret === 'string' && secret.length === 22) visitor = secret;
      if (!known) shared?.write(visitor);
      // Once it is shared, a copy here would outlive a withdrawal on another host.
      return shared?.read() ? undefined : visitor;
    });
    if (next !== choice) return;
    await prepare(store);
    identity = { who: { key, visitor, mode: next }, store };
    onReady(store);
  };
  return {
    choose(next) {
      if (next === choice) return;
      choice = next;
      changes = changes.then(() => adopt(next)).catch(fault);
    },
    consent: () => choice,
    identity: () => (identity?.who.mode === choice ? identity : undefined),
  };
}
