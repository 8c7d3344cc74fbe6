/** The people who may use the console, as owners see and change them. */
import type { LinkReply, PeopleReply, Role } from '../../protocol/api/accounts.ts';
import type { Field } from './field.ts';
import { getJson } from './get-json.ts';
import { readPerson } from './me.ts';
import { sendJson } from './send-json.ts';

const STATES = ['active', 'invited', 'disabled'] as const;

/** @param after the last page's `next`; 0 for the first page */
export async function loadPeople(after: number, signal?: AbortSignal): Promise<PeopleReply> {
  const answer = await getJson(`/api/people?after=${after}`, signal);
  const next = answer.get('next').maybeNumber();
  return {
    people: answer.get('people').list((row) => {
      const state = row.get('state').text();
      return {
        ...readPerson(row),
        state: STATES.find((one) => one === state) ?? 'active',
        seen: row.get('seen').maybeNumber() ?? null,
      };
    }),
    ...(next !== undefined && { next }),
  };
}

/** @throws ApiFailure; the same for the others */
export async function addPerson(email: string, name: string, role: Role): Promise<LinkReply> {
  return readLink(await sendJson('POST', '/api/people', { email, name, role }));
}

export async function changePerson(id: number, to: { role?: Role; disabled?: boolean }): Promise<void> {
  await sendJson('PUT', `/api/people/${id}`, to);
}

export async function makeLink(id: number): Promise<LinkReply> {
  return readLink(await sendJson('POST', `/api/people/${id}/link`));
}

function readLink(link: Field): LinkReply {
  return {
    person: readPerson(link.get('person')),
    token: link.get('token').text(),
    expires: link.get('expires').number(),
  };
}
