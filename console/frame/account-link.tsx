/** Leads to one's account, and owners from there to the people. */
import { useContext } from 'preact/hooks';
import { Icon } from '../parts/icon.tsx';
import { ACCOUNT_HREF } from '../routing/route.ts';
import { MeContext } from '../sign-in/me-context.ts';
import { WORDS } from '../words.ts';

/** @param current whether one is there */
export function AccountLink({ current }: { current: boolean }) {
  const me = useContext(MeContext);
  if (!me) return null;
  const { name } = me.person;
  return (
    <a
      class="account-link"
      href={ACCOUNT_HREF.account}
      aria-label={WORDS.account.link(name)}
      {...(current && { 'aria-current': 'true' as const })}
    >
      <Icon name="person" />
      <span>{name}</span>
    </a>
  );
}
