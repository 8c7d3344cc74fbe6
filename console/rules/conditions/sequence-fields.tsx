/** `this, then that, without this in between, within an hour` */
import { Icon } from '../../parts/icon.tsx';
import { WORDS } from '../../words.ts';
import { asList, type Path } from '../edit/json.ts';
import { useEdit, useField } from '../editor/edit-context.ts';
import { EventList } from './event-list.tsx';
import { PatternFields } from './pattern-fields.tsx';
import { WithinField } from './within-field.tsx';

export function SequenceFields({ at }: { at: Path }) {
  const words = WORDS.conditions;
  const { change, readOnly } = useEdit();
  const stepsAt = [...at, 'sequence'];
  const { value } = useField(stepsAt);
  const steps = asList(value);
  return (
    <>
      <ol class="sequence" aria-label={words.steps}>
        {steps.map((_, place) => (
          <li key={place}>
            <PatternFields at={[...stepsAt, place]} label={`${words.event} ${place + 1}`} />
            {!readOnly && steps.length > 2 && (
              <button
                type="button"
                class="icon-button"
                aria-label={`${words.remove}: ${place + 1}`}
                title={words.remove}
                onClick={() => change({ do: 'remove', at: [...stepsAt, place] })}
              >
                <Icon name="failure" />
              </button>
            )}
          </li>
        ))}
      </ol>
      {!readOnly && (
        <button
          type="button"
          class="button quiet-add"
          onClick={() => change({ do: 'add', at: stepsAt, value: { did: '' } })}
        >
          {words.addStep}
        </button>
      )}
      <span>{words.without}</span>
      <EventList at={[...at, 'without']} label={words.without} patterns />
      <WithinField at={at} />
    </>
  );
}
