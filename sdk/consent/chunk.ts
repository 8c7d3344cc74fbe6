/**
 * Entry of the consent chunk, which the tag loads while nobody has told it what the customer has chosen, and where
 * hosts share their visitors.
 */
import { guard } from '../guard.ts';
import type { ConsentChunk, ConsentSource } from './contract.ts';
import { google } from './google.ts';
import { tcf } from './tcf.ts';

export { createSharedSecret } from './shared-secret.ts';

const SOURCES: Record<string, ConsentSource> = { google, tcf };

export const followConsent: ConsentChunk['followConsent'] = (from = 'google', refused = 'denied', tell) =>
  guard((source?: ConsentSource) => source?.follow((granted) => tell(granted ? 'granted' : refused)))(
    SOURCES[from],
  ) ?? (() => {});
