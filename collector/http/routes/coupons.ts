/** `POST /v1/server/coupons/…`: the shop asks whether a customer's code is good, and takes it for an order. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { LIMITS } from '../../../protocol/limits.ts';
import type { CouponReply } from '../../../protocol/wire.ts';
import type { Site } from '../../sites/site.ts';
import { tokenBuckets } from '../../token-buckets.ts';
import { asObject, asText } from '../parse/object.ts';
import type { HttpParts } from '../parts.ts';
import { WireError } from '../wire-error.ts';
import { siteOfSecret } from './site-of-secret.ts';

/** Requests of one site: so many at once, then so many a second. Guessing 50 bits at that pace takes ages. */
const BURST = 200;
const RATE = 50;
const MAX_CHARS = 100;

export function couponsRoutes(app: FastifyInstance, parts: HttpParts): void {
  const { coupons, metrics, now } = parts;
  const buckets = tokenBuckets(BURST, RATE);

  app.post('/v1/server/coupons/check', async (request) => {
    const { site, code } = asked(request);
    return counted(site, 'checked', await coupons.check(site.key, code, now()));
  });

  app.post('/v1/server/coupons/redeem', async (request) => {
    const { site, code, body } = asked(request);
    const order = asText(body['order'], MAX_CHARS);
    if (!order) throw new WireError('malformed');
    return counted(site, 'redeemed', await coupons.redeem(site.key, code, order, now()));
  });

  function asked(request: FastifyRequest) {
    const site = siteOfSecret(parts, request);
    const wait = buckets.take(site.key, 1, now());
    if (wait > 0) throw new WireError('rate_limited', wait);
    const body = asObject(request.body);
    if (body?.['v'] !== LIMITS.wireVersion) throw new WireError(body ? 'wrong_version' : 'malformed');
    const code = asText(body['code'], MAX_CHARS);
    if (!code) throw new WireError('malformed');
    return { site, code, body };
  }

  function counted({ key: site }: Site, what: string, reply: CouponReply): CouponReply {
    metrics.codes.inc({ site, what: reply.reason === undefined ? what : `refused_${reply.reason}` });
    return reply;
  }
}
