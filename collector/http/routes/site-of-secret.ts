/** Finds the site of a request under a secret key. */
import { hash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Site } from '../site.ts';
import { WireError } from '../wire-error.ts';

/** Only hashes are kept and compared: how long a look-up takes says nothing about a secret. */
export type SiteOfSecret = (request: Pick<FastifyRequest, 'headers'>) => Site;

/** @returns a function that throws WireError `unknown_secret` */
export function siteOfSecret(sites: readonly Site[]): SiteOfSecret {
  const digest = (secret: string) => hash('sha256', secret, 'base64url');
  const bySecret = new Map(sites.map((site) => [digest(site.secret), site]));
  return ({ headers }) => {
    const bearer = /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1];
    const site = bearer === undefined ? undefined : bySecret.get(digest(bearer));
    if (!site) throw new WireError('unknown_secret');
    return site;
  };
}
