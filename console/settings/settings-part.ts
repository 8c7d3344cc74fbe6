/** One screen of the settings: what its tab says, who may see it, and what draws it. */
import type { ComponentType } from 'preact';
import type { Role } from '../../protocol/api/accounts.ts';
import type { Site } from '../api/sites.ts';

export interface SettingsPart {
  /** Stands in the address, as in `#/SITE/settings/NAME`. */
  name: string;
  title: string;
  /** The role that may see it; what only owners may change is left out within. */
  least: Role;
  Screen: ComponentType<{ site: Site }>;
}
