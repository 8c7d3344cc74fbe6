/** The catalogue by area, in the order in which people read it. */
import { EDITING } from './editing.ts';
import { FIND } from './find.ts';
import { JOURNEYS } from './journeys.ts';
import type { Operation } from './operation.ts';
import { PEOPLE } from './people.ts';
import { REPORTS } from './reports.ts';
import { RULES } from './rules.ts';
import { SITE_KEYS } from './site-keys.ts';
import { SITE_SETTINGS } from './site-settings.ts';
import { SITES } from './sites.ts';
import { TRYING } from './trying.ts';
import { VERSIONS } from './versions.ts';
import { WIRE } from './wire.ts';

export interface Area {
  name: string;
  about: string;
  rows: Readonly<Record<string, Operation>>;
}

export const AREAS: readonly Area[] = [
  { name: 'Sites', about: 'The sites of this collector, their tag, and what is switched off.', rows: SITES },
  { name: 'Settings', about: 'Sites, who may send to them, and staging beside live.', rows: SITE_SETTINGS },
  { name: 'Keys', about: 'What opens a site to tags and servers.', rows: SITE_KEYS },
  { name: 'Now', about: 'What is counted of visits, and moments as they happen.', rows: REPORTS },
  { name: 'Find', about: 'Visitors by what somebody has in hand.', rows: FIND },
  { name: 'Journeys', about: 'Everything that is known of one visitor.', rows: JOURNEYS },
  { name: 'Rules', about: 'The live rules, and the draft of what is to be live next.', rows: RULES },
  { name: 'Editing', about: 'What helps somebody who edits a rule.', rows: EDITING },
  { name: 'Versions', about: 'Publishing, what was published, and how it differs.', rows: VERSIONS },
  { name: 'Trying', about: 'What the draft would have said of what was recorded.', rows: TRYING },
  { name: 'People', about: 'Sign-in, one’s own account, people and the audit.', rows: PEOPLE },
  {
    name: 'Wire',
    about: 'What the pages and the servers of the shop send; no session, but a key of the site.',
    rows: WIRE,
  },
];
