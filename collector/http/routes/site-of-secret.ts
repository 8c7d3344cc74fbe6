/** Finds the site of a request under a secret key. */
import type { FastifyRequest } from 'fastify';
import type { Site } from '../../sites/site.ts';
import type { HttpParts } from '../parts.ts';
import { WireError } from '../wire-error.ts';

/** @throws WireError `unknown_secret` */
export function siteOfSecret(
  { sites, keys }: Pick<HttpParts, 'sites' | 'keys'>,
  { headers }: Pick<FastifyRequest, 'headers'>,
): Site {
  const bearer = /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1];
  const site = bearer === undefined ? undefined : sites.find(keys.siteOfSecret(bearer));
  if (!site) throw new WireError('unknown_secret');
  return site;
}
