/** What can be done with a condition or a group within its group: move, group, dissolve, remove. */
import { Icon } from '../../parts/icon.tsx';
import { WORDS } from '../../words.ts';
import type { Change } from '../edit/change.ts';
import type { Path } from '../edit/json.ts';
import { useEdit } from '../editor/edit-context.ts';

interface Props {
  at: Path;
  /** What it is, for who does not see it. */
  name: string;
  isGroup?: boolean;
}

export function MemberTools({ at, name, isGroup }: Props) {
  const { change, readOnly } = useEdit();
  const words = WORDS.conditions;
  if (readOnly) return null;
  const tool = (icon: string, label: string, step: Change) => (
    <button
      type="button"
      class="icon-button"
      aria-label={`${label}: ${name}`}
      title={label}
      onClick={() => change(step)}
    >
      <Icon name={icon} />
    </button>
  );
  return (
    <div class="tools">
      {tool('up', words.up, { do: 'move', at, by: -1 })}
      {tool('down', words.down, { do: 'move', at, by: 1 })}
      {isGroup
        ? tool('ungroup', words.ungroup, { do: 'ungroup', at })
        : tool('group', words.group, { do: 'group', at, as: 'any' })}
      {tool('failure', words.remove, { do: 'remove', at })}
    </div>
  );
}
