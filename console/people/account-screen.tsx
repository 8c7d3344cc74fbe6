/** One's own name, e-mail address and password, and the browsers one is signed in with. */
import { useContext, useState } from 'preact/hooks';
import type { MeReply } from '../../protocol/api/accounts.ts';
import { changeMe } from '../api/me.ts';
import { ScreenHeading } from '../parts/screen-heading.tsx';
import { LabelledField } from '../sign-in/labelled-field.tsx';
import { MeContext } from '../sign-in/me-context.ts';
import { Refused } from '../sign-in/refused.tsx';
import { useSubmit } from '../sign-in/use-submit.ts';
import { WORDS } from '../words.ts';
import { SessionsPanel } from './sessions-panel.tsx';

/** @param onChanged what the header says of oneself may have changed */
export function AccountScreen({ onChanged }: { onChanged(): void }) {
  const { account: words, people } = WORDS;
  const me = useContext(MeContext);
  if (!me) return null;
  return (
    <>
      <ScreenHeading title={[words.title]}>{words.title}</ScreenHeading>
      <p class="lead">{words.lead(people.roles[me.person.role])}</p>
      <div class="account-panels">
        <AccountForm key={String(me.hasPassword)} me={me} onChanged={onChanged} />
        <SessionsPanel />
      </div>
    </>
  );
}

function AccountForm({ me, onChanged }: { me: MeReply; onChanged(): void }) {
  const { account: words, invitation, people } = WORDS;
  const [name, setName] = useState(me.person.name);
  const [email, setEmail] = useState(me.person.email);
  const [password, setPassword] = useState('');
  const [present, setPresent] = useState('');
  const [saved, setSaved] = useState(false);
  const guarded = me.hasPassword && (password !== '' || email.trim().toLowerCase() !== me.person.email);
  const { busy, failure, onSubmit } = useSubmit(async () => {
    setSaved(false);
    await changeMe({ name, email, ...(password && { password }), ...(guarded && { present }) });
    setPassword('');
    setPresent('');
    setSaved(true);
    onChanged();
  });
  return (
    <section class="panel account-panel" aria-labelledby="account-form">
      <h2 id="account-form">{me.hasPassword ? words.change : words.noPassword.action}</h2>
      <form class="account-form" onSubmit={onSubmit}>
        <LabelledField label={people.name} type="text" autocomplete="name" value={name} onInput={setName} />
        <LabelledField
          label={people.email}
          type="email"
          autocomplete="username"
          value={email}
          onInput={setEmail}
        />
        <LabelledField
          label={me.hasPassword ? words.newPassword : words.password}
          type="password"
          autocomplete="new-password"
          value={password}
          onInput={setPassword}
          hint={me.hasPassword ? `${words.keeps} ${invitation.hint}` : invitation.hint}
          required={!me.hasPassword}
        />
        {guarded && (
          <LabelledField
            label={words.present}
            type="password"
            autocomplete="current-password"
            value={present}
            onInput={setPresent}
            hint={words.presentHint}
          />
        )}
        <Refused why={failure} />
        <button type="submit" class="button primary" aria-busy={busy}>
          {busy ? WORDS.loading : words.save}
        </button>
        <p role="status" class={saved ? 'said' : 'unseen'}>
          {saved ? words.saved : ''}
        </p>
      </form>
    </section>
  );
}
