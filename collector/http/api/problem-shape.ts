/** Something to mend in a draft, as the engine's checks tell it. */
import Type from 'typebox';
import type { DraftProblem } from '../../../protocol/api/rulebook.ts';
import type { Said } from '../../../protocol/problem.ts';
import { exactly } from './exactly.ts';
import { closed } from './parts.ts';

const SaidShape = Type.Unsafe<Said>(
  Type.Array(Type.Unknown(), {
    minItems: 1,
    title: 'Said',
    description:
      'A phrase: its code, then a text, a number or another phrase for each of its places (`engine/words/`).',
  }),
);

/** What every problem says beside its place. */
export const saying = {
  message: Type.String({ description: 'In English.' }),
  mend: Type.String({ description: 'How to mend it, in English.' }),
  says: closed(
    { message: SaidShape, mend: SaidShape },
    { description: 'The same for who says it in another language.' },
  ),
};

const Problem = exactly<DraftProblem>()(
  closed(
    {
      rule: Type.Optional(
        Type.String({ description: 'Id of the rule that `path` points into; the settings if left out.' }),
      ),
      path: Type.String({ description: 'JSON pointer, such as /when/all/1/between.' }),
      ...saying,
    },
    { title: 'DraftProblem' },
  ),
);

export const Problems = Type.Array(Problem, { description: 'What is to be mended; empty if nothing is.' });

/** Body of 422 `not_publishable`. */
export const NotPublishable = closed(
  { code: Type.Literal('not_publishable'), message: Type.String(), problems: Problems },
  { title: 'NotPublishable' },
);
