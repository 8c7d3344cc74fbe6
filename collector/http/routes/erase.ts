/** `POST /v1/erase`: the visitor withdraws; who holds the secret may have its journey deleted. */
import type { FastifyInstance } from 'fastify';
import type { EraseReply } from '../../../protocol/wire.ts';
import { visitorId } from '../../pipeline/visitor-id.ts';
import { asObject } from '../parse/object.ts';
import type { HttpParts } from '../parts.ts';
import { WireError } from '../wire-error.ts';
import { siteOf } from './site-of.ts';

export function eraseRoute(app: FastifyInstance, parts: HttpParts): void {
  const { pipeline, sites, keys } = parts;

  /** A closed site takes nothing more, but what it has of somebody goes when they say so. */
  function closedSiteOf(key: unknown, origin: string | undefined): string | undefined {
    if (typeof key !== 'string' || origin === undefined) return undefined;
    return keys.ownerAmong(sites.closedOf(origin), key);
  }

  app.post('/v1/erase', async ({ body: sent, headers: { origin } }): Promise<EraseReply> => {
    const body = asObject(sent);
    if (!body || typeof body['visitor'] !== 'string') throw new WireError('malformed');
    const site = closedSiteOf(body['key'], origin) ?? siteOf(parts, body['key'], origin).site.key;
    await pipeline.erase(site, visitorId(site, body['visitor']));
    return { erased: true };
  });
}
