/** The screens about oneself, for owners those about the others, and the one about the API. */
import { Tabs } from '../parts/tabs.tsx';
import { ACCOUNT_HREF, type AccountScreenName } from '../routing/route.ts';
import { useMay } from '../sign-in/me-context.ts';
import { WORDS } from '../words.ts';

const ALL: readonly { screen: AccountScreenName; title: string; owners?: true }[] = [
  { screen: 'account', title: WORDS.account.title },
  { screen: 'people', title: WORDS.people.title, owners: true },
  { screen: 'audit', title: WORDS.audit.title, owners: true },
  { screen: 'api', title: WORDS.reference.title },
];

export function AccountTabs({ current }: { current: AccountScreenName }) {
  const owner = useMay('owner');
  const tabs = ALL.filter(({ owners }) => owner || !owners).map(({ screen, title }) => ({
    href: ACCOUNT_HREF[screen],
    title,
    current: screen === current,
  }));
  return <Tabs label={WORDS.account.tabs} tabs={tabs} />;
}
