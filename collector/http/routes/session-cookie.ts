/** The cookie that holds a console session: no script reads it, and no other site's request carries it. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SESSION_LIFE } from '../../accounts/sessions.ts';

export const SESSION_COOKIE = 'kairos_session';

export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, secret: string): void {
  reply.setCookie(SESSION_COOKIE, secret, {
    httpOnly: true,
    sameSite: 'strict',
    path: '/',
    // Over plain http, as on loopback, browsers would not take it.
    secure: request.protocol === 'https',
    maxAge: SESSION_LIFE / 1_000,
  });
}
