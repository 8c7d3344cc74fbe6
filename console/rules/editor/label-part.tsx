/** The label a rule sets on the visitor: its name, how long it lasts, what resolves it. */
import { WORDS } from '../../words.ts';
import { EventList } from '../conditions/event-list.tsx';
import { readAt } from '../edit/json.ts';
import { DurationField } from '../fields/duration-field.tsx';
import { TextField } from '../fields/text-field.tsx';
import { useEdit } from './edit-context.ts';

const AT = ['then', 'tag'];

export function LabelPart() {
  const { rule } = useEdit();
  const words = WORDS.limits;
  const marked = readAt(rule, AT) !== undefined;
  return (
    <div class="sentence">
      <TextField
        at={[...AT, 'name']}
        label={words.tagName}
        hint={words.tagHint}
        optional
        mend={(typed) =>
          typed
            .toLowerCase()
            .replace(/[^a-z0-9]+/g, '-')
            .replace(/^-/, '')
        }
      />
      {marked && <DurationField at={[...AT, 'life']} label={words.tagLife} optional />}
      {marked && (
        <div class="field">
          <span>{words.resolvedBy}</span>
          <EventList at={[...AT, 'resolvedBy']} label={words.resolvedBy} patterns />
        </div>
      )}
    </div>
  );
}
