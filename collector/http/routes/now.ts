/** `/api/sites/:site/…`: what the screen “Now” shows, and the stream of moments as they happen. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LIMITS } from '../../../protocol/limits.ts';
import type { MinutesAhead } from '../../reports/day-begin.ts';
import { days } from '../../reports/days.ts';
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
const DAY = 86_400_000;
/** The longest time that is summed at once, in days and in milliseconds. */
const MOST_DAYS = 400;
const LONGEST = MOST_DAYS * DAY;

/**
 * @param known gives the key of a site there is
 * @param isSignedIn asked again and again while a stream is open
 */
export function nowRoutes(
  app: FastifyInstance,
  {
    reports,
    urgencies,
    sites,
    zoneOf,
    minutesAhead,
    now,
  }: Pick<HttpParts, 'sites' | 'reports' | 'urgencies' | 'zoneOf' | 'minutesAhead' | 'now'>,
  known: SiteOf,
  isSignedIn: (request: FastifyRequest) => boolean | Promise<boolean>,
): void {
  const stream = momentsStream(reports);
  // An open stream would keep the server from closing.
  app.addHook('preClose', async () => stream.close());

  async function counted(query: Period, key: string): Promise<{ site: string; span: Span }> {
    const site = known(key);
    const span = spanOf(query, (at) => minutesAhead(site, at), now());
    await reports.fresh(site);
    return { site, span };
  }
  serve(app, 'GET /api/sites/:site/funnel', async ({ params, query }) => {
    const { site, span } = await counted(query, params.site);
    return { ...(await reports.funnel(site, span)), zone: zoneOf(site) };
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
    // A site may be closed meanwhile.
    stream.open(
      reply.raw,
      { site, after: place, language: askedLanguage(request) },
      async () => sites.find(site) !== undefined && isSignedIn(request),
    );
    return reply;
  };
  serve(app, 'GET /api/sites/:site/moments/stream', listen, { exposeHeadRoute: false });
}

interface Period {
  from?: number;
  to?: number;
  period?: 'today';
  first?: string;
  last?: string;
}

const OR = 'Give `from` and `to`, or `first` and `last`, or `period`';

function spanOf({ from, to, period, first, last }: Period, minutesAhead: MinutesAhead, now: number): Span {
  const ways = [period !== undefined, (from ?? to) !== undefined, (first ?? last) !== undefined];
  if (ways.filter(Boolean).length > 1) {
    throw malformed('query', period === undefined ? '/from' : '/period', `${OR}, and no two of them.`);
  }
  if (period !== undefined) return today(minutesAhead, now);
  if ((first ?? last) !== undefined) {
    const [begin, end] = [dayNumber('first', first), dayNumber('last', last)];
    if (begin > end) throw malformed('query', '/last', 'Give a day that is not before `first`.');
    if (end - begin >= MOST_DAYS) throw malformed('query', '/first', `Give at most ${MOST_DAYS} days.`);
    return days(minutesAhead, begin, end);
  }
  if (from === undefined || to === undefined) {
    throw malformed('query', from === undefined ? '/from' : '/to', `${OR}.`);
  }
  if (from >= to) throw malformed('query', '/to', 'Give a time after `from`.');
  if (to - from > LONGEST) throw malformed('query', '/from', 'Give a time at most 400 days before `to`.');
  return { from, to };
}

/** @returns days since 1970-01-01; a 30th of February is refused */
function dayNumber(name: 'first' | 'last', text: string | undefined): number {
  const at = text === undefined ? Number.NaN : Date.parse(`${text}T00:00Z`);
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text || at < MOST_DAYS * DAY) {
    throw malformed(
      'query',
      `/${name}`,
      'Give `first` and `last`, each a day of the calendar as `YYYY-MM-DD`.',
    );
  }
  return at / DAY;
}

/** Browsers send back what the stream gave them. Throws WireError for what is no whole number from 0. */
function lastSeen(text: string | string[] | undefined): number | undefined {
  if (typeof text !== 'string' || text === '') return undefined;
  if (!/^\d{1,15}$/.test(text)) throw new WireError('malformed');
  return Number(text);
}
