/** Something to mend in a draft, as the engine's checks tell it. */
import Type from 'typebox';
import type { DraftProblem } from '../../../protocol/api/rulebook.ts';
import { exactly } from './exactly.ts';
import { closed } from './parts.ts';

const Problem = exactly<DraftProblem>()(
  closed(
    {
      rule: Type.Optional(
        Type.String({ description: 'Id of the rule that `path` points into; the settings if left out.' }),
      ),
      path: Type.String({ description: 'JSON pointer, such as /when/all/1/between.' }),
      message: Type.String(),
      mend: Type.String(),
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
