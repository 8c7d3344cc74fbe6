/** The ways in: a password, or the link of an invitation. */
import type { InvitationReply } from '../../protocol/api/accounts.ts';
import { getJson } from './get-json.ts';
import { readRole } from './read-role.ts';
import { sendJson } from './send-json.ts';

/** @returns false until an owner has a password */
export async function loadHasPasswords(signal?: AbortSignal): Promise<boolean> {
  return (await getJson('/api/sign-in', signal)).get('passwords').flag();
}

/** @throws ApiFailure; the same for the others */
export async function signIn(email: string, password: string): Promise<void> {
  await sendJson('POST', '/api/sign-in', { email, password });
}

/** @param token of an invitation's link, which can still be used afterwards */
export async function lookAtInvitation(token: string): Promise<InvitationReply> {
  const answer = await sendJson('POST', '/api/invitation/look', { token });
  return {
    email: answer.get('email').text(),
    name: answer.get('name').text(),
    role: readRole(answer.get('role')),
  };
}

export async function acceptInvitation(token: string, name: string, password: string): Promise<void> {
  await sendJson('POST', '/api/invitation', { token, name, password });
}
