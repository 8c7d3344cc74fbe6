/** Who is signed in, for every screen below; what the role may not do, a screen leaves out. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type MeReply, ROLES, type Role } from '../../protocol/api/accounts.ts';

export const MeContext = createContext<MeReply | undefined>(undefined);

/** @returns tells of a role whether who is signed in has it or one with more rights; the collector refuses the others anyway */
export function useMayAll(): (role: Role) => boolean {
  const me = useContext(MeContext);
  return (role) => me !== undefined && ROLES.indexOf(me.person.role) >= ROLES.indexOf(role);
}

export function useMay(role: Role): boolean {
  return useMayAll()(role);
}
