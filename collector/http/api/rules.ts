/** Rows of the catalogue: the live rules, and the draft of what is to be live next. */
import Type from 'typebox';
import type {
  CheckAsked,
  Checked,
  DraftChange,
  RuleFigures,
  RulesView,
  SavedDraft,
  StaleDraft,
} from '../../../protocol/api/rulebook.ts';
import { exactly } from './exactly.ts';
import type { Operation } from './operation.ts';
import { closed, count, OfSite, oneOf, SiteKey, time } from './parts.ts';
import { Problems } from './problem-shape.ts';
import {
  PublishedShape,
  RuleId,
  RuleShape,
  SettingsShape,
  Unfinished,
  UnfinishedSettings,
} from './rule-shapes.ts';

const Revision = count(
  'What was seen of it: a number from the view or from the answer to the last save; 0 if there is none.',
);
const Content = Type.Union([Unfinished, UnfinishedSettings, Type.Null()], {
  description: 'The rule or the settings as they would be; null where the rule is deleted.',
});
const Changed = exactly<DraftChange>()(
  closed(
    {
      rule: Type.Union([RuleId, Type.Null()], { description: 'Null for the settings.' }),
      state: oneOf(['new', 'changed', 'deleted']),
      content: Content,
      who: Type.String(),
      at: time(),
    },
    { title: 'DraftChange', description: 'What stands in the draft otherwise than live.' },
  ),
);
export const RulesViewShape = exactly<RulesView>()(
  closed(
    {
      owner: oneOf(['folder', 'console'], 'Who says which rules are live.'),
      live: Type.Optional(PublishedShape),
      settings: SettingsShape,
      rules: Type.Array(RuleShape, { description: 'The live rules, in the order of their ids.' }),
      changes: Type.Array(Changed),
      problems: Problems,
      revisions: closed({
        settings: Revision,
        rules: Type.Record(Type.String(), Type.Integer({ minimum: 0 })),
      }),
    },
    { title: 'RulesView', description: 'The live rules and the draft.' },
  ),
);
const Saved = exactly<SavedDraft>()(
  closed({ revision: Revision, change: Type.Optional(Changed), problems: Problems }, { title: 'SavedDraft' }),
);
const Stale = exactly<StaleDraft>()(
  closed(
    {
      code: Type.Literal('stale'),
      message: Type.String(),
      revision: Revision,
      content: { ...Content, description: 'What stands there now.' },
      who: Type.Optional(Type.String()),
      at: Type.Optional(time()),
    },
    { title: 'StaleDraft', description: 'Somebody else was first: nothing was saved.' },
  ),
);
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
    closed({ rule: RuleId, times: Times }, { description: 'The rule it lost to most often.' }),
  ),
  heldBy: Type.Record(Type.String(), Times),
});

export const RULES = {
  'GET /api/sites/:site/rules': {
    summary: 'The live rules and what the draft would change of them.',
    params: OfSite,
    reply: RulesViewShape,
  },
  'GET /api/sites/:site/rules/figures': {
    summary: 'What each rule did in the last days; a rule that never did anything is left out.',
    params: OfSite,
    query: closed({
      days: Type.Optional(Type.Integer({ minimum: 1, maximum: 366, description: 'Days; 14 if left out.' })),
    }),
    reply: exactly<RuleFigures>()(
      closed({
        days: count('Of visits that began in the last so many days.', 1),
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
    reply: Saved,
    errors: ['stale'],
    details: { stale: Stale },
  },
  'DELETE /api/sites/:site/draft/rules/:id': {
    summary: 'Make one rule of the draft as live again.',
    params: OfRule,
    query: Seen,
    reply: Saved,
    errors: ['stale'],
    details: { stale: Stale },
  },
  'PUT /api/sites/:site/draft/settings': {
    summary: 'Save what holds for all rules in the draft.',
    params: OfSite,
    body: closed({ content: UnfinishedSettings, revision: Revision }),
    reply: Saved,
    errors: ['stale'],
    details: { stale: Stale },
  },
  'DELETE /api/sites/:site/draft/settings': {
    summary: 'Make the settings of the draft as live again.',
    params: OfSite,
    query: Seen,
    reply: Saved,
    errors: ['stale'],
    details: { stale: Stale },
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
