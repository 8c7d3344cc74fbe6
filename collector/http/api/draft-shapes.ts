/** The shapes of what is live and what the draft would change of it. */
import Type from 'typebox';
import type {
  DraftChange,
  RulesView,
  RuleView,
  SavedDraft,
  StaleDraft,
} from '../../../protocol/api/draft.ts';
import type { SettingsView } from '../../../protocol/api/settings.ts';
import { exactly } from './exactly.ts';
import { closed, count, oneOf, time } from './parts.ts';
import { Problems } from './problem-shape.ts';
import {
  PublishedShape,
  RuleId,
  RuleShape,
  SettingsShape,
  Unfinished,
  UnfinishedSettings,
} from './rule-shapes.ts';

export const Revision = count(
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
export const RuleViewShape = exactly<RuleView>()(
  closed(
    {
      ...View,
      tags: Type.Array(Type.String(), { description: "Labels that the site's rules set, in order." }),
    },
    { title: 'RuleView', description: 'One rule, live and in the draft.' },
  ),
);
export const SavedShape = exactly<SavedDraft>()(
  closed({ revision: Revision, change: Type.Optional(Changed), problems: Problems }, { title: 'SavedDraft' }),
);
export const StaleShape = exactly<StaleDraft>()(
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
export const SettingsViewShape = exactly<SettingsView>()(
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
