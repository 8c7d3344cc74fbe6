/** `/api/me`: one's own account and sessions. */
import type { FastifyInstance } from 'fastify';
import { actorOf } from '../../accounts/actor.ts';
import { serve } from '../api/serve.ts';
import { fromOf } from '../from-of.ts';
import type { HttpParts } from '../parts.ts';
import { WireError } from '../wire-error.ts';
import { setSessionCookie } from './session-cookie.ts';

export function meRoutes(app: FastifyInstance, { accounts }: HttpParts): void {
  const { sessions, changeOwnAccount, audit } = accounts;

  serve(app, 'GET /api/me', async ({ signedIn: { person } }) => {
    const { id, email, name, role, password } = person;
    return { person: { id, email, name, role }, hasPassword: password !== null };
  });

  serve(app, 'PUT /api/me', async (request, reply) => {
    const { body } = request;
    const to = { ...body, name: body.name.trim() };
    const secret = await changeOwnAccount(request.signedIn.person, to, fromOf(request));
    if (secret !== undefined) setSessionCookie(request, reply, secret);
    return { changed: true };
  });

  serve(app, 'GET /api/me/sessions', async ({ signedIn }) => ({
    sessions: await sessions.list(signedIn.person.id, signedIn.session),
  }));

  serve(app, 'DELETE /api/me/sessions/:id', async ({ signedIn: { person }, params }) => {
    if (!(await sessions.endOne(person.id, params.id))) throw new WireError('not_found');
    await audit(actorOf(person), 'session_ended');
    return { ended: true };
  });
}
