/** Makes another key of one kind, with a name that says what it is for. */
import { useState } from 'preact/hooks';
import type { KeyKind, MadeKey } from '../../../protocol/api/sites.ts';
import { makeKey } from '../../api/site-keys.ts';
import { LabelledField } from '../../sign-in/labelled-field.tsx';
import { Refused } from '../../sign-in/refused.tsx';
import { useSubmit } from '../../sign-in/use-submit.ts';
import { WORDS } from '../../words.ts';

interface Props {
  kind: KeyKind;
  site: string;
  onMade(made: MadeKey): void;
}

export function MakeKey({ kind, site, onMade }: Props) {
  const words = WORDS.keys.kinds[kind];
  const [name, setName] = useState('');
  const { busy, failure, onSubmit } = useSubmit(async () => {
    onMade(await makeKey(site, { kind, name }));
    setName('');
  });
  return (
    <form class="account-form" onSubmit={onSubmit}>
      <LabelledField
        label={words.name}
        hint={words.nameHint}
        type="text"
        autocomplete="off"
        value={name}
        onInput={setName}
      />
      <Refused why={failure} />
      <button type="submit" class="button" aria-busy={busy}>
        {words.make}
      </button>
    </form>
  );
}
