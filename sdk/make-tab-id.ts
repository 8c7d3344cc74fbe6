/**
 * In: nothing. Out: 22 random small letters and digits for this document.
 * It is not kept in sessionStorage: a duplicated tab would share it, and its events would pass for repeats.
 */
import { makeSecret } from './make-secret.ts';

export function makeTabId(): string {
  return makeSecret().replace(/[-_]/g, '0').toLowerCase();
}
