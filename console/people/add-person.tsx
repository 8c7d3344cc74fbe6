/** Adds somebody by name, e-mail address and role; what comes back is a link to hand over. */
import { useState } from 'preact/hooks';
import type { LinkReply, Role } from '../../protocol/api/accounts.ts';
import { addPerson } from '../api/people.ts';
import { LabelledField } from '../sign-in/labelled-field.tsx';
import { Refused } from '../sign-in/refused.tsx';
import { useSubmit } from '../sign-in/use-submit.ts';
import { WORDS } from '../words.ts';
import { RoleChoice } from './role-choice.tsx';

export function AddPerson({ onAdded }: { onAdded(link: LinkReply): void }) {
  const words = WORDS.people;
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('marketer');
  const { busy, failure, onSubmit } = useSubmit(async () => {
    onAdded(await addPerson(email, name, role));
    setName('');
    setEmail('');
  });
  return (
    <section class="panel account-panel" aria-labelledby="add-person">
      <h2 id="add-person">{words.add}</h2>
      <form class="account-form" onSubmit={onSubmit}>
        <LabelledField label={words.name} type="text" autocomplete="off" value={name} onInput={setName} />
        <LabelledField label={words.email} type="email" autocomplete="off" value={email} onInput={setEmail} />
        <RoleChoice role={role} onChange={setRole} />
        <Refused why={failure} />
        <button type="submit" class="button primary" aria-busy={busy}>
          {busy ? WORDS.loading : words.addAction}
        </button>
      </form>
    </section>
  );
}
