/** A site as the collector works with it: who may send, and which parameters are kept. */
import type { SiteOwner, Stage } from '../../protocol/api/sites.ts';

export interface Site {
  key: string;
  name: string;
  stage: Stage;
  /** Key of the live site that this one is the staging of. */
  stagingOf?: string;
  owner: SiteOwner;
  /** Whether a folder says which rules are live. */
  rulesOwner: 'folder' | 'console';
  origins: ReadonlySet<string>;
  /** Allowed parameter names. */
  params: ReadonlySet<string>;
  newVisitorsPerMinute: number;
}
