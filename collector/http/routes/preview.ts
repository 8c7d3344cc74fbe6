/** `POST /v1/preview`: what a rule under way would show, for who has a link from the console. Nothing is stored of it. */
import type { FastifyInstance } from 'fastify';
import { LANGUAGES } from '../../../protocol/language.ts';
import type { PreviewReply } from '../../../protocol/preview.ts';
import { tokenBuckets } from '../../token-buckets.ts';
import { batchBody } from '../parse/batch.ts';
import type { HttpParts } from '../parts.ts';
import { WireError } from '../wire-error.ts';
import { siteOf } from './site-of.ts';

/** From one network: a few people trying things out. Each time the draft is read from the store. */
const BURST = 60;
const RATE = 1;
/** What a link has before its token, for the page alone. */
const LANGUAGE = new RegExp(`^(${LANGUAGES.join('|')})\\.`);

export function previewRoute(app: FastifyInstance, parts: HttpParts): void {
  const { previewTokens, previews, now } = parts;
  const askers = tokenBuckets(BURST, RATE);
  app.post('/v1/preview', async (request, reply): Promise<PreviewReply> => {
    const body = batchBody(request.body);
    // The token opens it, so the site is named by its own key, whichever key its tag has by now.
    const { site } = siteOf(parts, body['key'], request.headers.origin, (key) => key);
    const { token } = body;
    const signed = typeof token === 'string' ? token.replace(LANGUAGE, '') : token;
    const rule = previewTokens.read(site.key, signed);
    // Forged, foreign or over: the same answer.
    if (!rule) throw new WireError('preview_ended');
    const pause = askers.take(request.ip, 1, now());
    if (pause > 0) throw new WireError('rate_limited', pause);
    reply.header('cache-control', 'no-store');
    return previews.preview(site.key, rule);
  });
}
