/** Rows of the catalogue: what is live, what was, how they differ, and all of it in one file. */
import Type from 'typebox';
import type {
  ComparisonPage,
  ImportAsked,
  PublishAsked,
  PublishedNow,
  RulesBundle,
  VersionsPage,
  VersionView,
} from '../../../protocol/api/versions.ts';
import { PAGE } from '../page-of.ts';
import { RulesViewShape } from './draft-shapes.ts';
import { exactly } from './exactly.ts';
import type { Operation } from './operation.ts';
import { After, All, closed, count, next, OfSite, oneOf, SiteKey, text } from './parts.ts';
import { NotPublishable } from './problem-shape.ts';
import { PublishedShape, RuleShape, SettingsShape, Unfinished, UnfinishedSettings } from './rule-shapes.ts';

/** A folder of rules in one file. */
const BUNDLE_BYTES = 8 * 1_048_576;

const Version = count('A version; 1, 2, 3 …');
const OfVersion = closed({ site: SiteKey, version: Version });
const Asked = exactly<PublishAsked>()(
  closed({
    note: text(500, 'Why; people read it in the list of versions.'),
    live: count('The live version that was seen, 0 for none.'),
  }),
);
const Now = exactly<PublishedNow>()(
  closed({ live: PublishedShape, rules: count('How many rules are live.') }, { title: 'PublishedNow' }),
);
const published = PublishedShape.properties;

export const VERSIONS = {
  'POST /api/sites/:site/publish': {
    summary: 'Make the draft live as a new version.',
    params: OfSite,
    body: Asked,
    reply: Now,
    errors: ['moved_on', 'folder_owned', 'not_publishable'],
    details: { not_publishable: NotPublishable },
  },
  'GET /api/sites/:site/versions': {
    summary: 'What was published, the newest first.',
    params: OfSite,
    query: closed({ before: Type.Optional(count('`next` of the page before.')) }),
    reply: exactly<VersionsPage>()(
      closed({
        versions: Type.Array(closed({ ...published, rules: count('How many rules it has.') }), {
          maxItems: 20,
        }),
        next: next('before'),
      }),
    ),
  },
  'GET /api/sites/:site/versions/:version': {
    summary: 'The rules and settings of one version.',
    params: OfVersion,
    reply: exactly<VersionView>()(
      closed(
        { ...published, settings: SettingsShape, rules: Type.Array(RuleShape) },
        { title: 'VersionView' },
      ),
    ),
  },
  'POST /api/sites/:site/versions/:version/roll-back': {
    summary: 'Publish what an earlier version said as a new one.',
    params: OfVersion,
    body: Asked,
    reply: Now,
    errors: ['moved_on', 'folder_owned'],
  },
  'GET /api/sites/:site/compare': {
    summary: 'What one version has otherwise than another.',
    params: OfSite,
    query: closed({
      from: { ...Version, description: 'A version; 0 for nothing at all.' },
      to: Type.Union([Type.Literal('draft'), Version]),
      after: After,
    }),
    reply: exactly<ComparisonPage>()(
      closed({
        changes: Type.Array(
          closed(
            {
              rule: Type.Union([Type.String(), Type.Null()], {
                description: 'Id of the rule; null for the settings.',
              }),
              name: Type.String({ description: 'Name of the rule; changes stand in this order.' }),
              state: oneOf(['added', 'removed', 'changed']),
              paths: Type.Array(Type.String(), {
                maxItems: 50,
                description:
                  'JSON pointers to what differs, for `changed`; a list or a text is told as a whole.',
              }),
            },
            { title: 'RuleDifference' },
          ),
          { maxItems: PAGE },
        ),
        all: All,
        next: next('after'),
      }),
    ),
  },
  'GET /api/sites/:site/export': {
    summary: 'All rules and settings in one file.',
    params: OfSite,
    query: closed({ of: Type.Optional(oneOf(['live', 'draft'], 'What is live, if left out.')) }),
    reply: exactly<RulesBundle>()(
      closed({ rulebook: SettingsShape, rules: Type.Array(RuleShape) }, { title: 'RulesBundle' }),
    ),
    errors: ['not_publishable'],
    details: { not_publishable: NotPublishable },
  },
  'POST /api/sites/:site/import': {
    summary: 'Put such a file into the draft: what it does not have is to be deleted.',
    params: OfSite,
    body: exactly<ImportAsked>()(
      closed({ rulebook: UnfinishedSettings, rules: Type.Array(Unfinished, { maxItems: 10_000 }) }),
    ),
    bodyLimit: BUNDLE_BYTES,
    reply: RulesViewShape,
  },
} as const satisfies Readonly<Record<string, Operation>>;
