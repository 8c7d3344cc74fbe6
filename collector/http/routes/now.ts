/** `/api/sites/:site/…`: what the screen “Now” shows, and the stream of moments as they happen. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { LIMITS } from '../../../protocol/limits.ts';
import type { Span } from '../../reports/read-reports.ts';
import { today } from '../../reports/today.ts';
import { momentsStream } from '../moments-stream.ts';
import type { HttpParts } from '../parts.ts';
import { WireError } from '../wire-error.ts';

const PAGE = 30;
/** The longest time that is summed at once, in milliseconds. */
const LONGEST = 400 * 86_400_000;

interface Of {
  Params: { site: string };
  Querystring: { from?: string; to?: string; period?: string; before?: string };
}

/**
 * @param known gives the key of a site there is
 * @param isSignedIn asked again and again while a stream is open
 */
export function nowRoutes(
  app: FastifyInstance,
  {
    reports,
    urgencyOf,
    minutesAhead,
    now,
  }: Pick<HttpParts, 'reports' | 'urgencyOf' | 'minutesAhead' | 'now'>,
  known: (key: string) => string,
  isSignedIn: (request: FastifyRequest) => boolean | Promise<boolean>,
): void {
  const stream = momentsStream(reports);
  const todayOf = (site: string, { period, from, to }: Of['Querystring']) => {
    if (period !== 'today' || from !== undefined || to !== undefined) throw new WireError('malformed');
    return today((at) => minutesAhead(site, at), now());
  };
  // An open stream would keep the server from closing.
  app.addHook('preClose', async () => stream.close());

  for (const what of ['funnel', 'leaks', 'interventions'] as const) {
    app.get<Of>(`/api/sites/:site/${what}`, async ({ params, query }) => {
      const site = known(params.site);
      const span = query.period === undefined ? spanOf(query) : todayOf(site, query);
      await reports.fresh(site);
      return reports[what](site, span);
    });
  }

  app.get<Of>('/api/sites/:site/moments', async ({ params, query }) => {
    const site = known(params.site);
    const before = whole(query.before);
    await reports.fresh(site);
    return reports.moments(site, { limit: PAGE, ...(before !== undefined && { before }) });
  });

  app.get<Of>('/api/sites/:site/trouble', async ({ params }) => {
    const site = known(params.site);
    await reports.fresh(site);
    return reports.trouble(site, now(), LIMITS.visitGap, (rule) => urgencyOf(site, rule));
  });

  app.get<Of>('/api/sites/:site/moments/stream', { exposeHeadRoute: false }, async (request, reply) => {
    const site = known(request.params.site);
    const after = whole(request.headers['last-event-id']?.toString() || undefined);
    if (stream.isFull()) throw new WireError('rate_limited', 60);
    await reports.fresh(site);
    reply.hijack();
    reply.raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      // Some proxies would otherwise keep it until there is more.
      'x-accel-buffering': 'no',
    });
    stream.open(reply.raw, site, after ?? reports.newest(site), async () => isSignedIn(request));
  });
}

function spanOf(query: Of['Querystring']): Span {
  const from = whole(query.from);
  const to = whole(query.to);
  if (from === undefined || to === undefined || from >= to || to - from > LONGEST) {
    throw new WireError('malformed');
  }
  return { from, to };
}

/** @throws WireError for what is no whole number from 0 */
function whole(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,15}$/.test(text)) throw new WireError('malformed');
  return Number(text);
}
