/** Ends this browser's session at the collector. */
import { ApiFailure } from './api-failure.ts';

export async function signOut(): Promise<void> {
  const response = await fetch('/api/sign-out', { method: 'POST' });
  // Without a session the collector says 401: that is what was wanted.
  if (!response.ok && response.status !== 401) {
    throw new ApiFailure('unexpected', `The answer was HTTP ${response.status}.`);
  }
}
