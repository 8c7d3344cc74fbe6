/** Rows of the catalogue: the live rules, and the draft of what is to be live next. */
import Type from 'typebox';
import type { CheckAsked, Checked } from '../../../protocol/api/draft.ts';
import type { RuleFigures } from '../../../protocol/api/rule-figures.ts';
import { KINDS, STAGES } from '../../../protocol/intervention.ts';
import {
  Revision,
  RulesViewShape,
  RuleViewShape,
  SavedShape,
  SettingsViewShape,
  StaleShape,
} from './draft-shapes.ts';
import { exactly } from './exactly.ts';
import type { Operation } from './operation.ts';
import { closed, count, OfSite, oneOf, SiteKey, text, time } from './parts.ts';
import { Problems } from './problem-shape.ts';
import { RuleId, Unfinished, UnfinishedSettings } from './rule-shapes.ts';

const OfRule = closed({ site: SiteKey, id: RuleId });
const Seen = closed({ revision: Type.Optional(Revision) });
const Times = count('Visits; a visit counts once.');
const Figures = closed({
  decided: Times,
  shown: Times,
  acted: Times,
  dismissed: Times,
  failed: Times,
  visitors: count('Different visitors it decided for in this time.'),
  lastFired: Type.Optional(time('When it decided last, be it before this time')),
  orderedAfterShown: count('Visits with an order after it was shown.'),
  orderedAfterActed: count('Visits with an order after it was acted on.'),
  lostTo: Type.Optional(
    closed(
      { rule: RuleId, name: Type.String(), times: Times },
      { description: 'The rule it lost to most often.' },
    ),
  ),
  heldBy: Type.Record(Type.String(), Times),
});

export const RULES = {
  'GET /api/sites/:site/rules': {
    summary: 'The live rules and what the draft would change of them, by name, a page at a time.',
    params: OfSite,
    query: closed({
      search: Type.Optional(text(200, 'A piece of the name.')),
      kind: Type.Optional(oneOf(KINDS, 'Of what it shows.')),
      stage: Type.Optional(oneOf(STAGES)),
      changed: Type.Optional(oneOf(['1'], 'Only those that stand in the draft otherwise than live.')),
      after: Type.Optional(
        Type.String({ pattern: '^[a-z0-9-]{1,60} .', description: '`next` of the page before.' }),
      ),
    }),
    reply: RulesViewShape,
  },
  'GET /api/sites/:site/draft/rules/:id': {
    summary: 'One rule, live and in the draft, with all that its editor asks for.',
    params: OfRule,
    reply: RuleViewShape,
  },
  'GET /api/sites/:site/rules/figures': {
    summary: 'What each rule did in the last days; a rule that never did anything is left out.',
    params: OfSite,
    query: closed({
      days: Type.Optional(Type.Integer({ minimum: 1, maximum: 366, description: 'Days; 14 if left out.' })),
      rules: Type.Optional(text(20_000, 'Ids of rules, with commas between; all of them if left out.')),
    }),
    reply: exactly<RuleFigures>()(
      closed({
        days: count('Of visits that began in the last so many days.', 1),
        simulated: count('Visits of simulated shoppers among them; only the demo has any.'),
        counting: Type.Boolean({
          description: 'True while the log is still being read: the numbers will grow.',
        }),
        rules: Type.Record(Type.String(), Figures, { description: 'By id of the rule.' }),
      }),
    ),
  },
  'PUT /api/sites/:site/draft/rules/:id': {
    summary: 'Save a rule in the draft, unfinished or not; null deletes it.',
    about: 'Who has not seen what somebody else saved meanwhile is told, and nothing is lost.',
    params: OfRule,
    body: closed({
      content: Type.Union([Unfinished, Type.Null()], { description: 'Its id is the one in the address.' }),
      revision: Revision,
    }),
    reply: SavedShape,
    errors: ['stale'],
    details: { stale: StaleShape },
  },
  'DELETE /api/sites/:site/draft/rules/:id': {
    summary: 'Make one rule of the draft as live again.',
    params: OfRule,
    query: Seen,
    reply: SavedShape,
    errors: ['stale'],
    details: { stale: StaleShape },
  },
  'GET /api/sites/:site/draft/settings': {
    summary: 'What holds for all rules, live and in the draft, and which rules it concerns.',
    params: OfSite,
    reply: SettingsViewShape,
  },
  'PUT /api/sites/:site/draft/settings': {
    summary: 'Save what holds for all rules in the draft.',
    params: OfSite,
    body: closed({ content: UnfinishedSettings, revision: Revision }),
    reply: SavedShape,
    errors: ['stale'],
    details: { stale: StaleShape },
  },
  'DELETE /api/sites/:site/draft/settings': {
    summary: 'Make the settings of the draft as live again.',
    params: OfSite,
    query: Seen,
    reply: SavedShape,
    errors: ['stale'],
    details: { stale: StaleShape },
  },
  'DELETE /api/sites/:site/draft': {
    summary: 'Discard all changes of the draft.',
    params: OfSite,
    reply: RulesViewShape,
  },
  'POST /api/sites/:site/draft/check': {
    summary: 'What is wrong with the draft, with a rule or settings in place of its own; keeps nothing.',
    params: OfSite,
    body: exactly<CheckAsked>()(
      closed({ rule: Type.Optional(Unfinished), settings: Type.Optional(UnfinishedSettings) }),
    ),
    reply: exactly<Checked>()(closed({ problems: Problems })),
  },
} as const satisfies Readonly<Record<string, Operation>>;
