/** Every route of `/api`: its summary, what it takes and what it answers; a route without a row does not start. */
import { EDITING } from './editing.ts';
import { FIND } from './find.ts';
import { JOURNEYS } from './journeys.ts';
import { PEOPLE } from './people.ts';
import { REPORTS } from './reports.ts';
import { RULES } from './rules.ts';
import { SITE_KEYS } from './site-keys.ts';
import { SITE_SETTINGS } from './site-settings.ts';
import { SITES } from './sites.ts';
import { TRYING } from './trying.ts';
import { VERSIONS } from './versions.ts';

export const CATALOGUE = {
  ...PEOPLE,
  ...SITES,
  ...SITE_SETTINGS,
  ...SITE_KEYS,
  ...REPORTS,
  ...JOURNEYS,
  ...FIND,
  ...RULES,
  ...VERSIONS,
  ...TRYING,
  ...EDITING,
} as const;

/** Such as `GET /api/sites`. */
export type RouteKey = keyof typeof CATALOGUE;
