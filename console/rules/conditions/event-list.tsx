/** Several events by name, such as those that did not happen: each can be taken out, another added. */
import { Icon } from '../../parts/icon.tsx';
import { WORDS } from '../../words.ts';
import { asList, asText, type Path } from '../edit/json.ts';
import { useEdit, useField } from '../editor/edit-context.ts';
import { eventName } from './event-name.ts';
import { EventPicker } from './event-picker.tsx';

interface Props {
  at: Path;
  label: string;
  /** Members are patterns with details, of which only the name is chosen here. */
  patterns?: boolean;
}

export function EventList({ at, label, patterns = false }: Props) {
  const { change, readOnly } = useEdit();
  const { value, problems, pointer } = useField(at);
  const words = WORDS.conditions;
  const names = asList(value).map((one) =>
    patterns ? asText((one as { did?: string } | null)?.did) : asText(one),
  );
  return (
    <span class="event-list" data-at={pointer}>
      {names.map((name, place) => (
        <span key={name} class="chip">
          {eventName(name)}
          {!readOnly && (
            <button
              type="button"
              class="icon-button"
              aria-label={`${words.remove}: ${eventName(name)}`}
              onClick={() => change({ do: 'remove', at: [...at, place] })}
            >
              <Icon name="failure" />
            </button>
          )}
        </span>
      ))}
      {!readOnly && (
        <EventPicker
          // Emptied by beginning anew once something was added.
          key={names.length}
          event=""
          label={label}
          invalid={problems.length > 0}
          onChoose={(name) => {
            if (!names.includes(name)) change({ do: 'add', at, value: patterns ? { did: name } : name });
          }}
        />
      )}
    </span>
  );
}
