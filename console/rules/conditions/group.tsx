/** Conditions that go together, groups inside groups: all, at least one, or none of them. */
import { WORDS } from '../../words.ts';
import { GROUPS, type Group as GroupName, groupOf } from '../edit/change.ts';
import { asList, asObject, type Path } from '../edit/json.ts';
import { useEdit, useField } from '../editor/edit-context.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { ProblemsOf } from '../fields/problems-of.tsx';
import { Leaf } from './leaf.tsx';
import { MemberTools } from './member-tools.tsx';

const OPTIONS = GROUPS.map((name) => [name, WORDS.conditions.groups[name]] as const);

/** @param root the group of the whole rule, which has no group around it */
export function Group({ at, root }: { at: Path; root?: boolean }) {
  const { change, readOnly } = useEdit();
  const { value, problems, pointer } = useField(at);
  const words = WORDS.conditions;
  const name = groupOf(value) ?? 'all';
  const listAt = [...at, name];
  const members = asList(asObject(value)[name]);
  const listPointer = `${pointer}/${name}`;
  return (
    <div class={root ? 'group root' : 'group'}>
      <div class="group-head">
        <ChoiceField
          label={words.groupLabel}
          within
          at={listPointer}
          value={name}
          options={OPTIONS}
          onChoose={(chosen) => change({ do: 'regroup', at, as: chosen as GroupName })}
        />
        {!root && <MemberTools at={at} name={words.groups[name]} isGroup />}
      </div>
      {members.length === 0 && <p class="muted">{words.empty}</p>}
      <ul class="members">
        {members.map((member, place) => {
          const memberAt = [...listAt, place];
          return groupOf(member) ? (
            <li key={place}>
              <Group at={memberAt} />
            </li>
          ) : (
            <Leaf key={place} at={memberAt} />
          );
        })}
      </ul>
      <ProblemsOf problems={problems.filter(({ path }) => path === listPointer || path === pointer)} />
      {!readOnly && (
        <div class="group-tools">
          <button type="button" class="button" onClick={() => change({ do: 'add', at: listAt, value: {} })}>
            {words.add}
          </button>
          <button
            type="button"
            class="button quiet-add"
            onClick={() => change({ do: 'add', at: listAt, value: { any: [{}] } })}
          >
            {words.addGroup}
          </button>
        </div>
      )}
    </div>
  );
}
