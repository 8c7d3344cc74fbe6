/** The ways into the console and out of it: password, the link printed at the start, an invitation. */
import type { FastifyInstance } from 'fastify';
import { actorOf } from '../../accounts/actor.ts';
import { serve } from '../api/serve.ts';
import { fromOf } from '../from-of.ts';
import type { HttpParts } from '../parts.ts';
import { SESSION_COOKIE, setSessionCookie } from './session-cookie.ts';

export function signInRoutes(app: FastifyInstance, { accounts }: HttpParts): void {
  const { entrance, sessions } = accounts;

  serve(app, 'GET /api/sign-in', async () => ({ passwords: await accounts.ownerHasPassword() }));

  serve(app, 'POST /api/sign-in', async (request, reply) => {
    const { email, password } = request.body;
    setSessionCookie(request, reply, await entrance.byPassword(email, password, fromOf(request)));
    return { signedIn: true };
  });

  serve(app, 'POST /api/invitation/look', (request) => entrance.look(request.body.token, fromOf(request)));

  serve(app, 'POST /api/invitation', async (request, reply) => {
    const { token, name, password } = request.body;
    setSessionCookie(request, reply, await entrance.byLink(token, name.trim(), password, fromOf(request)));
    return { signedIn: true };
  });

  serve(app, 'POST /api/sign-out', async ({ signedIn: { person, session } }, reply) => {
    await sessions.end(session);
    reply.clearCookie(SESSION_COOKIE, { path: '/' });
    await accounts.audit(actorOf(person), 'signed_out');
    return { signedOut: true };
  });
}
