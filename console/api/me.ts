/** Who is signed in, and what they change of themselves. */
import type { MeReply, MeRequest, Person, Session } from '../../protocol/api/accounts.ts';
import type { Field } from './field.ts';
import { getJson } from './get-json.ts';
import { readRole } from './read-role.ts';
import { sendJson } from './send-json.ts';

export async function loadMe(signal?: AbortSignal): Promise<MeReply> {
  const answer = await getJson('/api/me', signal);
  return { person: readPerson(answer.get('person')), hasPassword: answer.get('hasPassword').flag() };
}

/** @throws ApiFailure */
export async function changeMe(to: MeRequest): Promise<void> {
  await sendJson('PUT', '/api/me', to);
}

export async function loadSessions(signal?: AbortSignal): Promise<Session[]> {
  const answer = await getJson('/api/me/sessions', signal);
  return answer.get('sessions').list((session) => ({
    id: session.get('id').text(),
    begun: session.get('begun').number(),
    seen: session.get('seen').number(),
    browser: session.get('browser').text(),
    current: session.get('current').flag(),
  }));
}

/** @throws ApiFailure */
export async function endSession(id: string): Promise<void> {
  await sendJson('DELETE', `/api/me/sessions/${encodeURIComponent(id)}`);
}

export function readPerson(person: Field): Person {
  return {
    id: person.get('id').number(),
    email: person.get('email').text(),
    name: person.get('name').text(),
    role: readRole(person.get('role')),
  };
}
