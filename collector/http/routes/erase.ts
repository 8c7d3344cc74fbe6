/** `POST /v1/erase`: the visitor withdraws; who holds the secret may have its journey deleted. */
import type { FastifyInstance } from 'fastify';
import type { EraseReply } from '../../../protocol/wire.ts';
import { visitorId } from '../../pipeline/visitor-id.ts';
import { asObject } from '../parse/object.ts';
import type { HttpParts } from '../parts.ts';
import { WireError } from '../wire-error.ts';
import { siteOf } from './site-of.ts';

export function eraseRoute(app: FastifyInstance, parts: HttpParts): void {
  app.post('/v1/erase', async (request): Promise<EraseReply> => {
    const body = asObject(request.body);
    if (!body || typeof body['visitor'] !== 'string') throw new WireError('malformed');
    const { site } = siteOf(parts, body['key'], request.headers.origin);
    await parts.pipeline.erase(site.key, visitorId(site.key, body['visitor']));
    return { erased: true };
  });
}
