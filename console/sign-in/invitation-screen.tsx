/** For who follows the link of an invitation or of a lost password: says whom it is for, and takes a password. */
import { useEffect, useState } from 'preact/hooks';
import type { InvitationReply } from '../../protocol/api/accounts.ts';
import { acceptInvitation, lookAtInvitation } from '../api/sign-in.ts';
import { useLoad } from '../api/use-load.ts';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { Loading } from '../parts/loading.tsx';
import { Notice } from '../parts/notice.tsx';
import { ScreenHeading } from '../parts/screen-heading.tsx';
import { WORDS } from '../words.ts';
import { failureWords } from './failure-words.ts';
import { LabelledField } from './labelled-field.tsx';
import { Refused } from './refused.tsx';
import { useSubmit } from './use-submit.ts';

interface Props {
  token: string;
  onSignedIn(): void;
}

export function InvitationScreen({ token, onSignedIn }: Props) {
  const { invitation: words } = WORDS;
  const { value, failure, reload } = useLoad(() => lookAtInvitation(token), token);
  const ended = failure?.code === 'link_ended';
  return (
    <div class="signed-out">
      <ScreenHeading title={[words.title]}>{words.title}</ScreenHeading>
      {failure && !ended && <FailureNotice failure={failure} retry={reload} />}
      {failure && ended && (
        <div role="alert">
          <Notice tone="warning" icon="warning" title={words.endedTitle}>
            <p>{failureWords(failure)}</p>
          </Notice>
        </div>
      )}
      {!value && !failure && <Loading />}
      {value && <Accept token={token} invitation={value} onSignedIn={onSignedIn} />}
    </div>
  );
}

function Accept({ token, invitation, onSignedIn }: Props & { invitation: InvitationReply }) {
  const { invitation: words, people } = WORDS;
  const [name, setName] = useState(invitation.name);
  const [password, setPassword] = useState('');
  useEffect(() => setName(invitation.name), [invitation.name]);
  const { busy, failure, onSubmit } = useSubmit(async () => {
    await acceptInvitation(token, name, password);
    location.hash = '#/';
    onSignedIn();
  });
  return (
    <form class="account-form" onSubmit={onSubmit}>
      <p class="lead">{words.lead(invitation.email, people.roles[invitation.role].name)}</p>
      {/* So that a password manager knows whose password it keeps. */}
      <input type="email" autocomplete="username" value={invitation.email} readOnly hidden />
      <LabelledField label={people.name} type="text" autocomplete="name" value={name} onInput={setName} />
      <LabelledField
        label={words.password}
        type="password"
        autocomplete="new-password"
        value={password}
        onInput={setPassword}
        hint={words.hint}
      />
      <Refused why={failure} />
      <button type="submit" class="button primary" aria-busy={busy}>
        {busy ? WORDS.loading : words.action}
      </button>
    </form>
  );
}
