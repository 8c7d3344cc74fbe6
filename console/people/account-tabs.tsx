/** The screens about oneself and, for owners, about the others. */
import { ACCOUNT_HREF, type AccountScreenName } from '../routing/route.ts';
import { useMay } from '../sign-in/me-context.ts';
import { WORDS } from '../words.ts';

const ALL: readonly { screen: AccountScreenName; title: string }[] = [
  { screen: 'account', title: WORDS.account.title },
  { screen: 'people', title: WORDS.people.title },
  { screen: 'audit', title: WORDS.audit.title },
];

export function AccountTabs({ current }: { current: AccountScreenName }) {
  if (!useMay('owner')) return null;
  return (
    <nav class="account-tabs" aria-label={WORDS.account.tabs}>
      <ul>
        {ALL.map(({ screen, title }) => (
          <li key={screen}>
            <a href={ACCOUNT_HREF[screen]} {...(screen === current && { 'aria-current': 'page' as const })}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
