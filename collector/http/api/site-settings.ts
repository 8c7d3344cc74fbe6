/** Rows of the catalogue: what owners change of sites and their origins, and rules from one site into another. */
import Type from 'typebox';
import {
  type AddSite,
  type ChangeSite,
  type ClosedSite,
  type ClosedSitesReply,
  STAGES,
  type TakeRules,
} from '../../../protocol/api/sites.ts';
import { PAGE } from '../page-of.ts';
import { exactly } from './exactly.ts';
import type { Operation } from './operation.ts';
import { After, All, closed, next, OfSite, oneOf, SiteKey, text, time } from './parts.ts';
import { RULES } from './rules.ts';
import { SiteSettingsShape } from './site-shape.ts';

const Name = Type.String({ maxLength: 100, pattern: '\\S', description: 'Name for people.' });
const Stage = oneOf(STAGES, '`staging` is where rules are tried before they go to the live site.');
/** Longer than any origin; what it says is looked at where it is kept. */
const Origin = text(300, 'https:// and a host, perhaps a port; http:// for this machine alone.');
const ClosedSiteShape = exactly<ClosedSite>()(
  closed(
    {
      key: SiteKey,
      name: Type.String({ description: 'Name for people.' }),
      stage: Stage,
      who: Type.String({ description: 'Who closed it, by the name of that time.' }),
      at: time('When it was closed'),
    },
    { title: 'ClosedSite' },
  ),
);

export const SITE_SETTINGS = {
  'GET /api/sites/:site/settings': {
    summary: 'One site as its settings have it: stage, whose it is, who may send.',
    params: OfSite,
    reply: SiteSettingsShape,
  },
  'POST /api/sites': {
    summary: 'Add a site; it takes events at once.',
    body: exactly<AddSite>()(
      closed({
        key: text(100, 'Letters, digits, hyphen and underscore, at most 40; it stays for good.'),
        name: Name,
        stage: Stage,
        origins: Type.Array(Origin, { maxItems: 50 }),
      }),
    ),
    reply: SiteSettingsShape,
    errors: ['bad_site_key', 'bad_origin', 'site_taken', 'site_closed', 'too_many'],
  },
  'PUT /api/sites/:site': {
    summary: 'Give a site of the console another name or stage.',
    about: 'A staging site that becomes live is no longer the staging of another.',
    params: OfSite,
    body: exactly<ChangeSite>()(closed({ name: Type.Optional(Name), stage: Type.Optional(Stage) })),
    reply: SiteSettingsShape,
    errors: ['file_owned'],
  },
  'POST /api/sites/:site/close': {
    summary: 'Close a site of the console: from now on it collects nothing and is nowhere to be seen.',
    about:
      'Its keys are refused as unknown ones; nothing of it is deleted, and no key ends. A site of the config file is taken out of that file instead.',
    params: OfSite,
    reply: closed({ closed: Type.Literal(true) }),
    errors: ['file_owned'],
  },
  'GET /api/closed-sites': {
    summary: 'The sites that were closed, in the order in which they were made.',
    query: closed({ after: After }),
    reply: exactly<ClosedSitesReply>()(
      closed({ sites: Type.Array(ClosedSiteShape, { maxItems: PAGE }), all: All, next: next('after') }),
    ),
  },
  'POST /api/closed-sites/:site/open': {
    summary: 'Open a closed site again, as it was: its keys, origins, rules and visitors.',
    params: OfSite,
    reply: SiteSettingsShape,
    errors: ['too_many'],
  },
  'POST /api/sites/:site/origins': {
    summary: 'Let the pages of an origin send events of this site, at once.',
    params: OfSite,
    body: closed({ origin: Origin }),
    reply: SiteSettingsShape,
    errors: ['bad_origin', 'too_many'],
  },
  'DELETE /api/sites/:site/origins': {
    summary: 'Refuse the pages of an origin from now on.',
    params: OfSite,
    query: closed({ origin: Origin }),
    reply: SiteSettingsShape,
    errors: ['file_owned'],
  },
  'POST /api/sites/:site/staging': {
    summary: 'Make `KEY-staging` beside a live site, with a copy of its live rules that is live there.',
    params: OfSite,
    body: closed({ name: Name }),
    reply: SiteSettingsShape,
    errors: ['not_live', 'site_taken', 'site_closed', 'bad_site_key', 'too_many'],
  },
  'POST /api/sites/:site/draft/take': {
    summary: "Put the live rules of another site into this one's draft; what those lack is to be deleted.",
    params: OfSite,
    body: exactly<TakeRules>()(closed({ from: SiteKey })),
    reply: RULES['GET /api/sites/:site/rules'].reply,
    errors: ['folder_owned'],
  },
} as const satisfies Readonly<Record<string, Operation>>;
