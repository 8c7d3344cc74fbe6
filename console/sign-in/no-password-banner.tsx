/** Reminds an owner who came in by the first link that they have no password yet; it keeps nobody from working. */
import { ACCOUNT_HREF } from '../routing/route.ts';
import { WORDS } from '../words.ts';

export function NoPasswordBanner() {
  const { noPassword } = WORDS.account;
  return (
    <p class="banner">
      {noPassword.lead} <a href={ACCOUNT_HREF.account}>{noPassword.action}</a>
    </p>
  );
}
