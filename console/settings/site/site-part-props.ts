/** What each part of the screen of a site gets. */
import type { SiteSettings } from '../../../protocol/api/sites.ts';

export interface SitePartProps {
  settings: SiteSettings;
  /** Whether who is signed in may change it. */
  may: boolean;
  onChanged(): void;
}
