/** A button that opens what an owner may do with one person: their role, a new link, no access. */
import { useState } from 'preact/hooks';
import type { LinkReply, PersonRow } from '../../protocol/api/accounts.ts';
import { changePerson, makeLink } from '../api/people.ts';
import { useDialog } from '../parts/use-dialog.ts';
import { Refused } from '../sign-in/refused.tsx';
import { WORDS } from '../words.ts';
import { RoleChoice } from './role-choice.tsx';

interface Props {
  person: PersonRow;
  onLink(link: LinkReply): void;
  onChanged(): void;
}

export function ChangePerson({ person, onLink, onChanged }: Props) {
  const words = WORDS.people;
  const { id, name } = person;
  const { dialog, failure, open, act } = useDialog();
  const [role, setRole] = useState(person.role);
  const disabled = person.state === 'disabled';

  return (
    <>
      <button
        type="button"
        class="button"
        aria-label={words.changeOf(name)}
        onClick={() => {
          setRole(person.role);
          open();
        }}
      >
        {words.change}
      </button>
      <dialog ref={dialog} class="person-dialog" aria-labelledby={`person-${id}`}>
        <h2 id={`person-${id}`}>{name}</h2>
        <form
          class="account-form"
          onSubmit={(event) => {
            event.preventDefault();
            act(changePerson(id, { role }), onChanged);
          }}
        >
          <RoleChoice role={role} onChange={setRole} />
          <Refused why={failure} />
          <p class="muted">{words.signsOut}</p>
          <div class="dialog-tools">
            <button type="submit" class="button primary">
              {words.save}
            </button>
            {!disabled && (
              <button type="button" class="button" onClick={() => act(makeLink(id), onLink)}>
                {words.newLink}
              </button>
            )}
            <button
              type="button"
              class="button"
              onClick={() => act(changePerson(id, { disabled: !disabled }), onChanged)}
            >
              {disabled ? words.enable : words.disable}
            </button>
            <button type="button" class="button" onClick={() => dialog.current?.close()}>
              {words.close}
            </button>
          </div>
        </form>
      </dialog>
    </>
  );
}
