/** `/api/sites/:site/find`: visitors by what somebody has in hand, or by what happened to them. */
import type { FastifyInstance } from 'fastify';
import { FIND_RESULTS, type FindReply } from '../../../protocol/api/find.ts';
import type { FindKind } from '../../reports/find.ts';
import { FIND_PLACE } from '../../reports/find-visitors.ts';
import { wholeNumber } from '../parse/whole-number.ts';
import type { HttpParts } from '../parts.ts';
import { WireError } from '../wire-error.ts';
import type { OfSite, SiteOf } from './of-site.ts';

const PAGE = 30;
/** Order numbers and ids of customers can be as long as any parameter. */
const LONGEST = 500;

interface Asked {
  /** What somebody has in hand; or one of the next two. */
  text?: string;
  /** A rule's id; with `result`. */
  rule?: string;
  result?: string;
  /** Reason of a failed checkout, and its code behind a space. */
  failure?: string;
  /** Epoch milliseconds, the end excluded; not with `text`. */
  from?: string;
  to?: string;
  before?: string;
}

/** @param known gives the key of a site there is; within the part of the API that needs a session */
export function findRoutes(app: FastifyInstance, { reports, now }: HttpParts, known: SiteOf): void {
  app.get<OfSite & { Querystring: Asked }>(
    '/api/sites/:site/find',
    async ({ params, query }): Promise<FindReply> => {
      const site = known(params.site);
      const { before } = query;
      if (before !== undefined && !FIND_PLACE.test(before)) throw new WireError('malformed');
      const page = { limit: PAGE, ...(before !== undefined && { before }) };
      const wanted = wantedOf(query);
      const span = { from: wholeNumber(query.from, 0), to: wholeNumber(query.to, now() + 1) };
      await reports.fresh(site);
      const reply =
        'text' in wanted
          ? await reports.find.byText(site, wanted.text, page)
          : reports.find.byKey(site, wanted.kind, wanted.key, span, page);
      return { ...reply, counting: await reports.counting(site) };
    },
  );

  app.get<OfSite>('/api/sites/:site/find/choices', async ({ params }) => {
    const site = known(params.site);
    await reports.fresh(site);
    return reports.find.choices(site);
  });
}

/** @throws WireError `malformed` unless exactly one thing is asked for */
function wantedOf({
  text,
  rule,
  result,
  failure,
}: Asked): { text: string } | { kind: FindKind; key: string } {
  const given = [text, rule, failure].filter((one) => one !== undefined);
  const [one] = given;
  const moment = FIND_RESULTS.find((known) => known === result);
  const isWhole = given.length === 1 && one !== undefined && one.trim() !== '' && one.length <= LONGEST;
  if (!isWhole || (rule === undefined) !== (result === undefined)) throw new WireError('malformed');
  if (text !== undefined) return { text };
  if (failure !== undefined) return { kind: 'failure', key: failure };
  if (!moment) throw new WireError('malformed');
  return { kind: moment, key: one };
}
