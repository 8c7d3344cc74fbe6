/** `POST /v1/events`: a browser's batch, answered after its commit with what to show now. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isbot } from 'isbot';
import { eventId } from '../../../protocol/event.ts';
import { LOSS } from '../../../protocol/losses.ts';
import type { EventsReply } from '../../../protocol/wire.ts';
import { lru } from '../../pipeline/lru.ts';
import { visitorId } from '../../pipeline/visitor-id.ts';
import type { Site } from '../../sites/site.ts';
import { type TokenBuckets, tokenBuckets } from '../../token-buckets.ts';
import { batchBody, batchFields } from '../parse/batch.ts';
import { writeDevice } from '../parse/device.ts';
import { erasedRow } from '../parse/erased-row.ts';
import { parseEvents } from '../parse/events.ts';
import { mayHoldLargeEvents } from '../parse/is-too-large.ts';
import { asNumber, asObject } from '../parse/object.ts';
import type { HttpParts } from '../parts.ts';
import { WireError } from '../wire-error.ts';
import { countBatch } from './count-batch.ts';
import { siteOf } from './site-of.ts';

/** One visitor: a full offline queue at once, then this many events a second. */
const VISITOR_BURST = 2_000;
const VISITOR_RATE = 50;

export function eventsRoute(app: FastifyInstance, parts: HttpParts): void {
  const visitors = ofEach(() => tokenBuckets(VISITOR_BURST, VISITOR_RATE));
  const strangers = ofEach(newVisitors);
  const isBot = rememberedBots();
  const greet = (site: Site, network: string, now: number) => {
    const pause = strangers(site).take(network, 1, now);
    if (pause > 0) throw new WireError('rate_limited', pause);
  };

  app.post('/v1/events', async (request, reply): Promise<EventsReply> => {
    const received = parts.now();
    const body = batchBody(request.body);
    const { site, origin } = siteOf(parts, body['key'], request.headers.origin);
    const { secret, mode, sent, list, lang, tag } = batchFields(body);
    const visitor = visitorId(site.key, secret);
    const wait = visitors(site).take(visitor, list.length, received);
    if (wait > 0) throw new WireError('rate_limited', wait);

    const { events, rejected } = parseEvents(list, sent, received, {
      allowed: site.params,
      measure: mayHoldLargeEvents(request.headers['content-length']),
      omit: (reason) => parts.metrics.params.inc({ site: site.key, reason }),
    });
    writeDevice(events, request.headers);
    const answer = await parts.pipeline.submit({
      site: site.key,
      visitor,
      received,
      events,
      context: {
        origin: 'tag',
        mode,
        ...(lang !== undefined && { lang }),
        ...(isBot(request.headers['user-agent']) && { bot: true as const }),
      },
      ...(parts.debugTokens.read(site.key, body['debug']) !== undefined && { debug: true }),
      welcome: () => greet(site, request.ip, received),
    });
    countBatch(parts, site.key, answer, rejected, received);
    countDropped(parts, site, body['dropped']);
    if (answer.accepted > 0 && parts.installs.received(site.key, origin, tag)) {
      parts.onInstalled(site.key, origin);
    }
    reply.header('cache-control', 'no-store');
    return {
      accepted: answer.accepted,
      duplicates: answer.duplicates,
      rejected:
        answer.erased > 0 ? [...rejected, ...events.map((event) => erasedRow(eventId(event)))] : rejected,
      decisions: answer.decisions,
      armed: answer.armed,
      ...(answer.codes.length > 0 && { codes: answer.codes }),
      ...(answer.wakeAfter !== undefined && { wakeAfter: answer.wakeAfter }),
      ...(answer.debug && { debug: answer.debug }),
    };
  });
}

/** @returns gives what there is one of for each site, made for its first event */
function ofEach(make: (site: Site) => TokenBuckets): (site: Site) => TokenBuckets {
  const made = new Map<string, TokenBuckets>();
  return (site) => {
    const known = made.get(site.key) ?? make(site);
    made.set(site.key, known);
    return known;
  };
}

/** Offices share one address: a minute's worth may come at once. */
function newVisitors({ newVisitorsPerMinute }: Site): TokenBuckets {
  return tokenBuckets(newVisitorsPerMinute, newVisitorsPerMinute / 60);
}

function countDropped({ metrics }: HttpParts, site: Site, value: unknown): void {
  for (const [reason, count] of Object.entries(asObject(value) ?? {}).slice(0, 20)) {
    const known = LOSS.test(reason) ? reason : 'other';
    const number = asNumber(count) ?? 0;
    if (number > 0) metrics.droppedByTag.inc({ site: site.key, reason: known }, Math.min(number, 1e6));
  }
}

/** The list of bots is long; each user agent is compared with it once. */
function rememberedBots(): (agent: FastifyRequest['headers']['user-agent']) => boolean {
  const known = lru<{ bot: boolean }>(1_000);
  return (agent) => {
    if (!agent) return true;
    const seen = known.get(agent);
    if (seen) return seen.bot;
    const bot = isbot(agent);
    if (agent.length < 500) known.set(agent, { bot });
    return bot;
  };
}
