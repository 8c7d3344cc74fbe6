/** What is left to do at a place of the rule, in the words of who fills in fields. */
import type { DraftProblem } from '../../../protocol/api/rulebook.ts';
import { fieldProblem } from '../../words/field-problem.ts';

export function ProblemsOf({ problems }: { problems: readonly DraftProblem[] }) {
  const said = [...new Set(problems.map((problem) => fieldProblem(problem)))];
  if (said.length === 0) return null;
  return (
    <ul class="todo">
      {said.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}
