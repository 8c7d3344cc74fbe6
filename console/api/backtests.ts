/** Starts a test of the draft on recorded journeys, follows it and ends it. */
import type { BacktestState, DraftReport, DraftRuleReport } from '../../protocol/api/trying.ts';
import type { Field } from './field.ts';
import { getJson } from './get-json.ts';
import { readDone } from './read-rulebook.ts';
import { sendJson } from './send-json.ts';

/** @param from, to epoch milliseconds @throws ApiFailure `busy`, `not_publishable` … */
export async function startBacktest(site: string, from: number, to: number): Promise<BacktestState> {
  return readState(await sendJson('POST', base(site), { from, to }));
}

export async function loadBacktest(site: string, id: string): Promise<BacktestState> {
  return readState(await getJson(`${base(site)}/${encodeURIComponent(id)}`));
}

/** @returns the newest one that is kept, with its report; `null` if there is none */
export async function loadLatest(site: string): Promise<BacktestState | null> {
  const [newest] = (await getJson(base(site))).get('backtests').list(readState);
  return newest ? loadBacktest(site, newest.id) : null;
}

/** Ends it with what is known by then. */
export async function endBacktest(site: string, id: string): Promise<void> {
  await sendJson('DELETE', `${base(site)}/${encodeURIComponent(id)}`);
}

function readState(one: Field): BacktestState {
  const state = one.get('state').text();
  const left = one.get('left').maybeNumber();
  const message = one.get('message').maybeText();
  const report = one.get('report');
  return {
    ...readDone(one),
    id: one.get('id').text(),
    from: one.get('from').number(),
    to: one.get('to').number(),
    state: state === 'done' || state === 'failed' ? state : 'running',
    share: one.get('share').number(),
    ...(left !== undefined && { left }),
    ...(message !== undefined && { message }),
    ...(report.exists && { report: readReport(report) }),
  };
}

function readReport(report: Field): DraftReport {
  const difference = report.get('difference');
  return {
    partial: report.get('partial').flag(),
    visitors: report.get('visitors').number(),
    simulated: report.get('simulated').number(),
    visits: report.get('visits').number(),
    events: report.get('events').number(),
    books: report.get('books').list((book) => ({
      name: book.get('name').text(),
      visitors: book.get('visitors').number(),
      decisions: book.get('decisions').number(),
      rules: book.get('rules').list(readRule),
    })),
    ...(difference.exists && { difference: readDifference(difference) }),
  };
}

function readRule(rule: Field): DraftRuleReport {
  const number = (name: string) => rule.get(name).number();
  const counts = (name: string) => rule.get(name).map((times) => times.number());
  const bought = rule.get('bought');
  return {
    rule: rule.get('rule').text(),
    name: rule.get('name').text(),
    visitors: number('visitors'),
    decisions: number('decisions'),
    shown: number('shown'),
    byHour: rule.get('byHour').list((hour) => hour.number()),
    byDay: counts('byDay'),
    lostTo: counts('lostTo'),
    heldBy: counts('heldBy'),
    cost: number('cost'),
    bought: {
      sameVisit: bought.get('sameVisit').number(),
      sevenDays: bought.get('sevenDays').number(),
    },
    examples: rule.get('examples').list((one) => ({
      visitor: one.get('visitor').text(),
      at: one.get('at').number(),
      event: one.get('event').text(),
      sentence: one.get('sentence').text(),
    })),
  };
}

function readDifference(difference: Field): NonNullable<DraftReport['difference']> {
  const visitors = difference.get('visitors');
  const examples = difference.get('examples');
  const group = (name: string) =>
    examples.get(name).list((one) => ({
      visitor: one.get('visitor').text(),
      now: one.get('now').list((rule) => rule.text()),
      before: one.get('before').list((rule) => rule.text()),
    }));
  return {
    visitors: {
      gained: visitors.get('gained').number(),
      lost: visitors.get('lost').number(),
      changed: visitors.get('changed').number(),
      same: visitors.get('same').number(),
    },
    rules: difference.get('rules').list((one) => ({
      rule: one.get('rule').text(),
      gained: one.get('gained').number(),
      lost: one.get('lost').number(),
      both: one.get('both').number(),
    })),
    examples: { gained: group('gained'), lost: group('lost'), changed: group('changed') },
  };
}

function base(site: string): string {
  return `/api/sites/${encodeURIComponent(site)}/backtests`;
}
