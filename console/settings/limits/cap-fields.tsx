/** `at most 2 in one visit, at most 5 for one visitor within 7 days` */
import { asObject, type Path } from '../../rules/edit/json.ts';
import { useEdit, useField } from '../../rules/editor/edit-context.ts';
import { DurationField } from '../../rules/fields/duration-field.tsx';
import { NumberField } from '../../rules/fields/number-field.tsx';
import { ProblemsOf } from '../../rules/fields/problems-of.tsx';
import { WORDS } from '../../words.ts';

/** What is put behind a number that has no time yet. */
const USUAL_TIME = '7d';

export function CapFields({ at, name }: { at: Path; name: string }) {
  const { change } = useEdit();
  const visitorAt = [...at, 'perVisitor'];
  const { value, problems } = useField(visitorAt);
  const ofVisit = useField([...at, 'perVisit']);
  const words = WORDS.bookSettings.limits;
  const { within } = asObject(value);
  return (
    <fieldset class="part" data-at={ofVisit.pointer.replace(/\/perVisit$/, '')}>
      <legend>{name}</legend>
      <div class="fields">
        <NumberField at={[...at, 'perVisit']} label={words.perVisit} hint={words.noLimit} optional />
        <NumberField
          at={[...visitorAt, 'max']}
          label={words.perVisitor}
          hint={words.noLimit}
          optional
          onSet={(max) =>
            change({
              do: 'set',
              at: visitorAt,
              value: max === undefined ? undefined : { max, within: within ?? USUAL_TIME },
            })
          }
        />
        {value !== undefined && <DurationField at={[...visitorAt, 'within']} label={words.within} />}
      </div>
      <ProblemsOf problems={problems.filter(({ path }) => !/\/(max|within)$/.test(path))} />
    </fieldset>
  );
}
