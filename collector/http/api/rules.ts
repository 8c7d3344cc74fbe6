/** Rows of the catalogue: the live rules, and the draft of what is to be live next. */
import Type from 'typebox';
import type {
  CheckAsked,
  Checked,
  DraftChange,
  RulesView,
  RuleView,
  SavedDraft,
  StaleDraft,
} from '../../../protocol/api/draft.ts';
import type { RuleFigures } from '../../../protocol/api/rule-figures.ts';
import type { SettingsView } from '../../../protocol/api/settings.ts';
import { KINDS, STAGES } from '../../../protocol/intervention.ts';
import { exactly } from './exactly.ts';
import type { Operation } from './operation.ts';
import { closed, count, OfSite, oneOf, SiteKey, text, time } from './parts.ts';
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
/** Rules of one page. */
const PAGE = 50;
const View = {
  owner: oneOf(['folder', 'console'], 'Who says which rules are live.'),
  live: Type.Optional(PublishedShape),
  settings: SettingsShape,
  rules: Type.Array(RuleShape, {
    maxItems: PAGE,
    description:
      "The live ones of this page's rules, by name; those that are only in the draft are in `changes`.",
  }),
  changes: Type.Array(Changed, {
    maxItems: PAGE + 1,
    description: "Of this page's rules; on the first page also of the settings.",
  }),
  problems: Problems,
  counts: closed(
    { rules: count('Live or in the draft.'), changes: count('In the draft.'), problems: count('To mend.') },
    { description: 'Of the whole rulebook.' },
  ),
  total: count('Rules that fit what was asked for.'),
  next: Type.Optional(
    Type.String({ description: 'Give it as `after` for the next page; absent on the last.' }),
  ),
  revisions: closed({
    settings: Revision,
    rules: Type.Record(Type.String(), Type.Integer({ minimum: 0 })),
  }),
};
export const RulesViewShape = exactly<RulesView>()(
  closed(View, { title: 'RulesView', description: 'A page of the live rules and the draft.' }),
);
const RuleViewShape = exactly<RuleView>()(
  closed(
    {
      ...View,
      tags: Type.Array(Type.String(), { description: "Labels that the site's rules set, in order." }),
    },
    { title: 'RuleView', description: 'One rule, live and in the draft.' },
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
const Named = (description: string) =>
  closed(
    {
      rules: Type.Array(closed({ id: RuleId, name: Type.String() }), {
        description: 'The first few, by name.',
      }),
      total: count('Rules in all.'),
    },
    { description },
  );
const Settings = exactly<SettingsView>()(
  closed(
    {
      owner: View.owner,
      settings: SettingsShape,
      change: Type.Optional(Changed),
      problems: Problems,
      revision: Revision,
      tags: Type.Array(Type.String(), { description: "Labels that the site's rules set, in order." }),
      segments: Type.Record(Type.String(), Named('The rules that ask for it.'), {
        description: 'By id of the segment.',
      }),
      risk: Named('The rules that ask for the risk.'),
      texts: closed({
        prompts: count('Rules that show something.'),
        languages: Type.Record(Type.String(), Type.Integer({ minimum: 0 }), {
          description: 'In how many of them the title is written, by language.',
        }),
      }),
    },
    { title: 'SettingsView' },
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
  'GET /api/sites/:site/draft/settings': {
    summary: 'What holds for all rules, live and in the draft, and which rules it concerns.',
    params: OfSite,
    reply: Settings,
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
