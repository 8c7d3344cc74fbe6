/** The link somebody is to get, to copy and hand over. */
import type { LinkReply } from '../../protocol/api/accounts.ts';
import { exactTime } from '../format/exact-time.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { Notice } from '../parts/notice.tsx';
import { invitationHref } from '../routing/route.ts';
import { WORDS } from '../words.ts';

export function LinkNotice({ link: { person, token, expires } }: { link: LinkReply }) {
  const words = WORDS.people.link;
  const address = `${location.origin}/console/${invitationHref(token)}`;
  return (
    <Notice tone="calm" icon="decided" title={words.title(person.name)}>
      <p>{words.lead(exactTime(expires))}</p>
      <p class="code invitation-link">{address}</p>
      <p>
        <CopyButton text={address} what={words.what} wide />
      </p>
    </Notice>
  );
}
