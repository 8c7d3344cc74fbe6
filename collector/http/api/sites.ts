/** Rows of the catalogue: sites, whether the tag is installed there, switches, the inspector. */
import Type from 'typebox';
import type { InstallReply, InstallReport } from '../../../protocol/api/install.ts';
import type { Switch } from '../../store/switches.ts';
import { PAGE } from '../page-of.ts';
import { exactly } from './exactly.ts';
import type { Operation } from './operation.ts';
import { After, All, closed, count, next, OfSite, oneOf, SiteKey, time } from './parts.ts';
import { saying } from './problem-shape.ts';
import { SITE_PROPERTIES } from './site-shape.ts';

const FileProblem = closed(
  {
    file: Type.String({ description: 'Where it stands, for the person who keeps the folder.' }),
    path: Type.String({ description: 'JSON pointer into the file; empty for the file itself.' }),
    ...saying,
  },
  { title: 'FileProblem' },
);
const SiteShape = closed(
  {
    ...SITE_PROPERTIES,
    rules: Type.Optional(
      closed(
        {
          book: count('Version of the live rulebook; 0 if there is none.'),
          rules: count('How many rules it has.'),
          problems: Type.Array(FileProblem, {
            description: "What keeps the folder's present content from going live.",
          }),
        },
        { title: 'RulesState' },
      ),
    ),
  },
  { title: 'Site' },
);
const Installed = exactly<InstallReport['received'][number]>()(
  closed(
    {
      origin: Type.String(),
      first: time('First batch'),
      latest: time('Latest batch'),
      tag: Type.Optional(Type.String({ description: 'Version of the tag that sent the latest batch.' })),
    },
    { title: 'Installed', description: 'An origin in the list of the site whose events came.' },
  ),
);
const InstallProblem = exactly<InstallReport['problems'][number]>()(
  closed(
    {
      code: oneOf(['origin_not_listed', 'unknown_key']),
      origin: Type.String({ description: '`none` if the request named none.' }),
      key: Type.String({ description: 'As it was sent.' }),
      times: count('How often since the start.', 1),
      latest: time('Latest refusal'),
    },
    { title: 'InstallProblem', description: 'Batches that were refused.' },
  ),
);
const SwitchShape = exactly<Switch>()(
  closed(
    {
      rule: Type.Union([Type.String({ description: 'Id of a rule.' }), Type.Null()], {
        description: 'Null for the whole site.',
      }),
      off: Type.Boolean(),
      who: Type.String(),
      why: Type.String(),
      at: time(),
    },
    { title: 'Switch', description: 'Something switched off, or on again: the last word on it.' },
  ),
);
const Switches = closed({
  switches: Type.Array(SwitchShape, { maxItems: PAGE, description: 'The site first, then by rule.' }),
  all: All,
  next: next('after'),
});

export const SITES = {
  'GET /api/openapi.json': {
    summary: 'This document.',
    reply: Type.Object({ openapi: Type.String() }, { description: 'OpenAPI 3.1.' }),
  },
  'GET /api/sites': {
    summary: 'The sites of this collector.',
    reply: closed({ sites: Type.Array(SiteShape) }),
  },
  'GET /api/sites/:site/install': {
    summary: "Whether the tag is installed on a site's pages, and what is in its way.",
    about: 'What came is kept over restarts; refusals are known since the collector was started.',
    params: OfSite,
    reply: exactly<InstallReply>()(
      closed({
        since: time('When the collector was started'),
        received: Type.Array(Installed, { maxItems: 1_000, description: 'The first one first.' }),
        problems: Type.Array(InstallProblem, { maxItems: 50, description: 'The latest first.' }),
        key: Type.Optional(
          Type.String({
            description: 'The public key for a tag that is installed now; absent if none works.',
          }),
        ),
        pinned: Type.Optional(
          closed(
            {
              file: Type.String(),
              integrity: Type.String({ description: 'For the attribute of this name.' }),
            },
            { description: 'The tag at this version.' },
          ),
        ),
      }),
    ),
  },
  'GET /api/sites/:site/switches': {
    summary: 'What is switched off, and what was.',
    params: OfSite,
    query: closed({ after: After }),
    reply: Switches,
  },
  'PUT /api/sites/:site/switches': {
    summary: 'Switch the site or one rule off, or on again; holds from the next answer on.',
    params: OfSite,
    body: closed({
      rule: Type.Optional(
        Type.Union([Type.String({ maxLength: 60 }), Type.Null()], {
          description: 'Id of a rule; null or left out for the whole site.',
        }),
      ),
      off: Type.Boolean(),
      why: Type.Optional(
        Type.String({ maxLength: 200, description: 'The reason; needed to switch something off.' }),
      ),
    }),
    reply: Switches,
  },
  'POST /api/debug-token': {
    summary: "A token that opens the inspector in a site's pages for a working day.",
    body: closed({ site: SiteKey }),
    reply: closed({ token: Type.String(), expires: time('When it ends') }),
    errors: ['not_found'],
  },
} as const satisfies Readonly<Record<string, Operation>>;
