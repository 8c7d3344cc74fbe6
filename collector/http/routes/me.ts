/** `/api/me`: one's own account and sessions. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { MeReply, SessionsReply } from '../../../protocol/api/accounts.ts';
import { actorOf } from '../../accounts/actor.ts';
import { MAX_PASSWORD } from '../../accounts/is-weak.ts';
import { fromOf } from '../from-of.ts';
import { bodyOf } from '../parse/body-of.ts';
import type { HttpParts } from '../parts.ts';
import { WireError } from '../wire-error.ts';
import { PersonName } from './person-name.ts';
import { setSessionCookie } from './session-cookie.ts';

const Password = Type.String({ maxLength: MAX_PASSWORD });
const Me = Type.Object({
  name: PersonName,
  email: Type.String({ maxLength: 254 }),
  password: Type.Optional(Password),
  present: Type.Optional(Password),
});

export function meRoutes(app: FastifyInstance, { accounts }: HttpParts): void {
  const { sessions, changeOwnAccount, audit } = accounts;

  app.get('/api/me', async ({ signedIn: { person } }): Promise<MeReply> => {
    const { id, email, name, role, password } = person;
    return { person: { id, email, name, role }, hasPassword: password !== null };
  });

  app.put('/api/me', async (request, reply) => {
    const body = bodyOf(Me, request.body);
    const to = { ...body, name: body.name.trim() };
    const secret = await changeOwnAccount(request.signedIn.person, to, fromOf(request));
    if (secret !== undefined) setSessionCookie(request, reply, secret);
    return { changed: true };
  });

  app.get(
    '/api/me/sessions',
    async ({ signedIn }): Promise<SessionsReply> => ({
      sessions: await sessions.list(signedIn.person.id, signedIn.session),
    }),
  );

  app.delete<{ Params: { id: string } }>('/api/me/sessions/:id', async ({ signedIn: { person }, params }) => {
    if (!(await sessions.endOne(person.id, params.id))) throw new WireError('not_found');
    await audit(actorOf(person), 'session_ended');
    return { ended: true };
  });
}
