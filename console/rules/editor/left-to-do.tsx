/** How much is left to fill in before the rule can be published, and the way to the first of it. */
import type { DraftProblem } from '../../../protocol/api/rulebook.ts';
import { WORDS } from '../../words.ts';

export function LeftToDo({ problems }: { problems: readonly Pick<DraftProblem, 'path'>[] }) {
  const left = problems.length;
  return (
    <div class={left > 0 ? 'left-to-do' : 'left-to-do done'} role="status">
      {left > 0 ? (
        <button type="button" class="button" onClick={() => focusAt(problems[0]?.path ?? '')}>
          {WORDS.editor.left(left)}
        </button>
      ) : (
        WORDS.editor.left(0)
      )}
    </div>
  );
}

/** Moves to the field of a place in the rule, or to the nearest one around it. */
function focusAt(path: string): void {
  for (let place = path; place !== ''; place = place.slice(0, place.lastIndexOf('/'))) {
    const found = document.querySelector<HTMLElement>(`[data-at=${JSON.stringify(place)}]`);
    if (!found) continue;
    found.closest('details')?.setAttribute('open', '');
    const field = found.matches('input, select, textarea')
      ? found
      : found.querySelector<HTMLElement>('input, select, textarea, button');
    field?.focus();
    return;
  }
}
