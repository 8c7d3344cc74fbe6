/** The screen of a route about oneself or the people; what a role may not see is said to be so. */
import { useEffect } from 'preact/hooks';
import { NotAllowedScreen } from '../frame/not-allowed-screen.tsx';
import { ReferenceScreen } from '../reference/reference-screen.tsx';
import type { AccountScreenName } from '../routing/route.ts';
import { useMay } from '../sign-in/me-context.ts';
import { AccountScreen } from './account-screen.tsx';
import { AccountTabs } from './account-tabs.tsx';
import { AuditScreen } from './audit-screen.tsx';
import { PeopleScreen } from './people-screen.tsx';

interface Props {
  screen: AccountScreenName;
  onChanged(): void;
}

export function AccountScreens({ screen, onChanged }: Props) {
  const owner = useMay('owner');
  useEffect(() => scrollTo(0, 0), [screen]);
  if ((screen === 'people' || screen === 'audit') && !owner) return <NotAllowedScreen />;
  return (
    <>
      <AccountTabs current={screen} />
      {screen === 'account' && <AccountScreen onChanged={onChanged} />}
      {screen === 'people' && <PeopleScreen />}
      {screen === 'audit' && <AuditScreen />}
      {screen === 'api' && <ReferenceScreen />}
    </>
  );
}
