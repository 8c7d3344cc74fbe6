/** What the routes of one site have in common: its key in the address, and who does something to it. */
import type { FastifyRequest } from 'fastify';
import { actorOf } from '../../accounts/actor.ts';
import type { Doing } from '../../rulebooks/drafting.ts';

/** Gives the key of a site there is; throws WireError `not_found`. */
export type SiteOf = (key: string | undefined) => string;

/** @returns who is signed in, at that time */
export function doing({ signedIn }: FastifyRequest, at: number): Doing {
  return { who: actorOf(signedIn.person).label, at };
}
