/** `/api/sites/:site/…`: what the screen “Now” shows, and the stream of moments as they happen. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LIMITS } from '../../../protocol/limits.ts';
import type { Span } from '../../reports/read-reports.ts';
import { today } from '../../reports/today.ts';
import { type Asked, serve } from '../api/serve.ts';
import { malformed } from '../malformed.ts';
import { momentsStream } from '../moments-stream.ts';
import { pageOf } from '../page-of.ts';
import { askedLanguage } from '../parse/asked-language.ts';
import type { HttpParts } from '../parts.ts';
import { WireError } from '../wire-error.ts';
import type { SiteOf } from './of-site.ts';

const PAGE = 30;
/** The longest time that is summed at once, in milliseconds. */
const LONGEST = 400 * 86_400_000;

/**
 * @param known gives the key of a site there is
 * @param isSignedIn asked again and again while a stream is open
 */
export function nowRoutes(
  app: FastifyInstance,
  {
    reports,
    urgencies,
    minutesAhead,
    now,
  }: Pick<HttpParts, 'reports' | 'urgencies' | 'minutesAhead' | 'now'>,
  known: SiteOf,
  isSignedIn: (request: FastifyRequest) => boolean | Promise<boolean>,
): void {
  const stream = momentsStream(reports);
  // An open stream would keep the server from closing.
  app.addHook('preClose', async () => stream.close());

  async function counted(query: Period, key: string): Promise<{ site: string; span: Span }> {
    const site = known(key);
    const span = spanOf(query) ?? today((at) => minutesAhead(site, at), now());
    await reports.fresh(site);
    return { site, span };
  }
  serve(app, 'GET /api/sites/:site/funnel', async ({ params, query }) => {
    const { site, span } = await counted(query, params.site);
    return reports.funnel(site, span);
  });
  serve(app, 'GET /api/sites/:site/leaks', async ({ params, query }) => {
    const { site, span } = await counted(query, params.site);
    return reports.leaks(site, span);
  });
  serve(app, 'GET /api/sites/:site/interventions', async ({ params, query }) => {
    const { site, span } = await counted(query, params.site);
    const { rules, ...rest } = await reports.interventions(site, span);
    const { page, ...place } = pageOf(rules, query.after);
    return { ...rest, rules: page, ...place };
  });

  serve(app, 'GET /api/sites/:site/moments', async (request) => {
    const { before } = request.query;
    const site = known(request.params.site);
    const page = { limit: PAGE, language: askedLanguage(request), ...(before !== undefined && { before }) };
    await reports.fresh(site);
    return reports.moments(site, page);
  });

  serve(app, 'GET /api/sites/:site/trouble', async ({ params }) => {
    const site = known(params.site);
    await reports.fresh(site);
    return reports.trouble(site, now(), LIMITS.visitGap, urgencies(site));
  });

  const listen = async (request: Asked<'GET /api/sites/:site/moments/stream'>, reply: FastifyReply) => {
    const site = known(request.params.site);
    const after = lastSeen(request.headers['last-event-id']);
    if (stream.isFull()) throw new WireError('rate_limited', 60);
    await reports.fresh(site);
    const place = after ?? (await reports.newest(site));
    reply.hijack();
    reply.raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      // Some proxies would otherwise keep it until there is more.
      'x-accel-buffering': 'no',
    });
    stream.open(reply.raw, { site, after: place, language: askedLanguage(request) }, async () =>
      isSignedIn(request),
    );
    return reply;
  };
  serve(app, 'GET /api/sites/:site/moments/stream', listen, { exposeHeadRoute: false });
}

interface Period {
  from?: number;
  to?: number;
  period?: 'today';
}

/** @returns nothing for today */
function spanOf({ from, to, period }: Period): Span | undefined {
  if (period !== undefined) {
    if (from === undefined && to === undefined) return undefined;
    throw malformed('query', '/period', 'Give either `period`, or `from` and `to`.');
  }
  if (from === undefined || to === undefined) {
    throw malformed('query', from === undefined ? '/from' : '/to', 'Give `from` and `to`, or `period`.');
  }
  if (from >= to) throw malformed('query', '/to', 'Give a time after `from`.');
  if (to - from > LONGEST) throw malformed('query', '/from', 'Give a time at most 400 days before `to`.');
  return { from, to };
}

/** Browsers send back what the stream gave them. Throws WireError for what is no whole number from 0. */
function lastSeen(text: string | string[] | undefined): number | undefined {
  if (typeof text !== 'string' || text === '') return undefined;
  if (!/^\d{1,15}$/.test(text)) throw new WireError('malformed');
  return Number(text);
}
