/** `POST /v1/server/events`: events of other channels and imports, under a secret key. */
import type { FastifyInstance } from 'fastify';
import { LIMITS } from '../../../protocol/limits.ts';
import type { ServerEventsReply } from '../../../protocol/wire.ts';
import { sourceVisitor } from '../../pipeline/visitor-id.ts';
import { erasedRow } from '../parse/erased-row.ts';
import { mayHoldLargeEvents } from '../parse/is-too-large.ts';
import { asObject } from '../parse/object.ts';
import { guardShape } from '../parse/shape.ts';
import { parseSourceEvents } from '../parse/source-events.ts';
import type { HttpParts } from '../parts.ts';
import { WireError } from '../wire-error.ts';
import { countBatch } from './count-batch.ts';
import { siteOfSecret } from './site-of-secret.ts';

/** `clock` and `simulated` are the collector's own. */
const SOURCE = /^(?!(?:clock|simulated)$)[a-z0-9_-]{1,20}$/;

export function serverEventsRoute(app: FastifyInstance, parts: HttpParts): void {
  app.post('/v1/server/events', async (request): Promise<ServerEventsReply> => {
    const received = parts.now();
    const site = siteOfSecret(parts, request);
    guardShape(request.body);
    const body = asObject(request.body);
    if (body?.['v'] !== LIMITS.wireVersion) throw new WireError(body ? 'wrong_version' : 'malformed');
    const { source, events: list } = body;
    if (typeof source !== 'string' || !SOURCE.test(source) || !Array.isArray(list)) {
      throw new WireError('malformed');
    }
    if (list.length > LIMITS.importEvents) throw new WireError('too_large');

    const { byVisitor, rejected } = parseSourceEvents(source, list, {
      allowed: site.params,
      measure: mayHoldLargeEvents(request.headers['content-length']),
      omit: (reason) => parts.metrics.params.inc({ site: site.key, reason }),
    });
    const total: ServerEventsReply = { accepted: 0, duplicates: 0, rejected, decisions: {} };
    await Promise.all(
      [...byVisitor].map(async ([visitor, events]) => {
        const answer = await parts.pipeline.submit({
          site: site.key,
          visitor: sourceVisitor(source, visitor),
          received,
          events,
          context: { origin: 'server', mode: 'granted' },
        });
        countBatch(parts, site.key, answer, [], received);
        total.accepted += answer.accepted;
        total.duplicates += answer.duplicates;
        if (answer.erased > 0)
          total.rejected.push(...events.map(({ sourceId }) => erasedRow(`${source}:${sourceId}`)));
        for (const { rule, result } of answer.trace) {
          if (result === 'decided') total.decisions[rule] = (total.decisions[rule] ?? 0) + 1;
        }
      }),
    );
    for (const { code } of rejected) parts.metrics.events.inc({ site: site.key, outcome: code });
    return total;
  });
}
