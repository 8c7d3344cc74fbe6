/** Rows of the catalogue: what helps somebody who edits a rule. */
import Type from 'typebox';
import type { FactExample, FactExamples } from '../../../protocol/api/facts.ts';
import type { PreviewLink } from '../../../protocol/api/preview.ts';
import { exactly } from './exactly.ts';
import type { Operation } from './operation.ts';
import { closed, InLanguage, OfSite, SiteKey, time } from './parts.ts';
import { RuleId } from './rule-shapes.ts';

const Example = exactly<FactExample>()(
  closed(
    {
      value: Type.Union([Type.Number(), Type.String({ maxLength: 60 }), Type.Boolean()]),
      currency: Type.Optional(Type.String({ description: 'Of an amount of money: its ISO 4217 code.' })),
    },
    { title: 'FactExample' },
  ),
);

export const EDITING = {
  'POST /api/sites/:site/rules/:id/preview-link': {
    summary: 'Make a link that shows a rule under way on pages of the shop.',
    about:
      'The link shows the newest that is saved, to whoever opens it, for twelve hours; another key of the installation ends it. What the tag says of the preview on the page is in the language asked for. The rule need not be there yet.',
    params: closed({ site: SiteKey, id: RuleId }),
    query: closed({ lang: InLanguage }),
    reply: exactly<PreviewLink>()(
      closed({
        fragment: Type.String({
          description: 'Goes behind the address of any page of the site, such as `#kairos-tools-demo=…`.',
        }),
        expires: time('When it ends'),
      }),
    ),
  },
  'GET /api/sites/:site/facts/examples': {
    summary: 'Values that facts had lately for visitors of the site.',
    about:
      'Of the latest 60 visitors, counted anew once a minute. A fact nobody had a value for is absent, and so is every text that looks like something of one person.',
    params: OfSite,
    reply: exactly<FactExamples>()(
      closed({
        facts: Type.Record(Type.String(), Type.Array(Example, { maxItems: 5 }), {
          description: 'By name of the fact: each value once, the newest first.',
        }),
      }),
    ),
  },
} as const satisfies Readonly<Record<string, Operation>>;
