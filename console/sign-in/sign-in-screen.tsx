/** For who is not signed in: the form, or where the first link is while no owner has a password. */
import { useState } from 'preact/hooks';
import { loadHasPasswords, signIn } from '../api/sign-in.ts';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { Loading } from '../parts/loading.tsx';
import { Notice } from '../parts/notice.tsx';
import { ScreenHeading } from '../parts/screen-heading.tsx';
import { usePoll } from '../polling/use-poll.ts';
import { WORDS } from '../words.ts';
import { FirstLinkHint } from './first-link-hint.tsx';
import { LabelledField } from './labelled-field.tsx';
import { Refused } from './refused.tsx';
import { useSubmit } from './use-submit.ts';

interface Props {
  /** A link was followed, and it was used before or wrong. */
  refused: boolean;
  onSignedIn(): void;
}

export function SignInScreen({ refused, onSignedIn }: Props) {
  const { signIn: words } = WORDS;
  const { value: passwords, failure, retry } = usePoll(loadHasPasswords, 'sign-in');
  return (
    <div class="signed-out">
      <ScreenHeading title={[words.title]}>{words.title}</ScreenHeading>
      {refused && (
        <Notice tone="warning" icon="warning" title={words.usedTitle}>
          <p>{passwords ? words.usedPasswords : words.usedLead}</p>
        </Notice>
      )}
      {passwords === undefined && (failure ? <FailureNotice failure={failure} retry={retry} /> : <Loading />)}
      {passwords === false && <FirstLinkHint />}
      {passwords && <PasswordForm onSignedIn={onSignedIn} />}
    </div>
  );
}

function PasswordForm({ onSignedIn }: { onSignedIn(): void }) {
  const { signIn: words, people } = WORDS;
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { busy, failure, onSubmit } = useSubmit(async () => {
    await signIn(email, password);
    onSignedIn();
  });
  return (
    <form class="account-form" onSubmit={onSubmit}>
      <LabelledField
        label={people.email}
        type="email"
        autocomplete="username"
        value={email}
        onInput={setEmail}
      />
      <LabelledField
        label={words.password}
        type="password"
        autocomplete="current-password"
        value={password}
        onInput={setPassword}
      />
      <Refused why={failure} />
      <button type="submit" class="button primary" aria-busy={busy}>
        {busy ? WORDS.loading : words.action}
      </button>
      <p class="muted">{words.forgotten}</p>
    </form>
  );
}
