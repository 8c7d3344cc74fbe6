/** A role as the collector names it in, one that this console knows out. */
import { ROLES, type Role } from '../../protocol/api/accounts.ts';
import type { Field } from './field.ts';

/** @returns the least, for one of a later collector: what everybody may do, they may */
export function readRole(role: Field): Role {
  const text = role.text();
  return ROLES.find((one) => one === text) ?? 'agent';
}
