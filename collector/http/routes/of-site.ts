/** What the routes of one site have in common: its key in the address, and who does something to it. */
import type { FastifyRequest } from 'fastify';
import { actorOf } from '../../accounts/actor.ts';
import type { Doing } from '../../rulebooks/drafting.ts';
import type { Site } from '../../sites/site.ts';
import type { HttpParts } from '../parts.ts';
import { WireError } from '../wire-error.ts';

/** Gives the key of a site there is; throws WireError `not_found`. */
export type SiteOf = (key: string | undefined) => string;

/** @throws WireError `not_found` */
export function siteNamed({ sites }: Pick<HttpParts, 'sites'>, key: string | undefined): Site {
  const site = sites.find(key);
  if (!site) throw new WireError('not_found');
  return site;
}

/** @returns who is signed in, at that time */
export function doing({ signedIn }: FastifyRequest, at: number): Doing {
  return { who: actorOf(signedIn.person).label, at };
}
