/** The ways into the console and out of it: password, the link printed at the start, an invitation. */
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { InvitationReply, SignInReply } from '../../../protocol/api/accounts.ts';
import { actorOf } from '../../accounts/actor.ts';
import { MAX_PASSWORD } from '../../accounts/is-weak.ts';
import { fromOf } from '../from-of.ts';
import { bodyOf } from '../parse/body-of.ts';
import type { HttpParts } from '../parts.ts';
import { PersonName } from './person-name.ts';
import { SESSION_COOKIE, setSessionCookie } from './session-cookie.ts';

const Password = Type.String({ maxLength: MAX_PASSWORD });
const Token = Type.String({ maxLength: 100 });
const SignIn = Type.Object({ email: Type.String({ maxLength: 254 }), password: Password });
const Look = Type.Object({ token: Token });
const Invitation = Type.Object({ token: Token, name: PersonName, password: Password });

export function signInRoutes(app: FastifyInstance, { accounts }: HttpParts): void {
  const { entrance, sessions } = accounts;

  app.get(
    '/api/sign-in',
    async (): Promise<SignInReply> => ({ passwords: await accounts.ownerHasPassword() }),
  );

  app.post('/api/sign-in', async (request, reply) => {
    const { email, password } = bodyOf(SignIn, request.body);
    setSessionCookie(request, reply, await entrance.byPassword(email, password, fromOf(request)));
    return { signedIn: true };
  });

  app.post('/api/invitation/look', async (request): Promise<InvitationReply> => {
    return entrance.look(bodyOf(Look, request.body).token, fromOf(request));
  });

  app.post('/api/invitation', async (request, reply) => {
    const { token, name, password } = bodyOf(Invitation, request.body);
    setSessionCookie(request, reply, await entrance.byLink(token, name.trim(), password, fromOf(request)));
    return { signedIn: true };
  });

  app.post('/api/sign-out', async ({ signedIn: { person, session } }, reply) => {
    await sessions.end(session);
    reply.clearCookie(SESSION_COOKIE, { path: '/' });
    await accounts.audit(actorOf(person), 'signed_out');
    return { signedOut: true };
  });
}
