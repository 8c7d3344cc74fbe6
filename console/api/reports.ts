/** How a site's visits went, as `/api/sites/SITE/…` tells it. */
import {
  CAUSES,
  type FunnelReply,
  type InterventionsReply,
  type LeaksReply,
  type PeriodSum,
  STEPS,
  type TroubleReply,
} from '../../protocol/api/reports.ts';
import { KINDS, URGENCIES } from '../../protocol/intervention.ts';
import { allPages } from './all-pages.ts';
import { ApiFailure } from './api-failure.ts';
import type { Field } from './field.ts';
import { getJson } from './get-json.ts';

/** Whole days by the site's clock, both as `YYYY-MM-DD` and included. */
export interface Days {
  first: string;
  last: string;
}

/** Epoch milliseconds; or days of the site's clock, or the one so far. */
export type Span = { from: number; to: number } | Days | 'today';

export async function loadFunnel(site: string, span: Span, signal?: AbortSignal): Promise<FunnelReply> {
  const answer = await ask(site, 'funnel', span, signal);
  const period = (of: Field): PeriodSum => ({
    from: of.get('from').number(),
    to: of.get('to').number(),
    visits: of.get('visits').number(),
    simulated: of.get('simulated').number(),
    reached: of.get('reached').list((row) => ({
      step: oneOf(STEPS, row.get('step')),
      visits: row.get('visits').number(),
    })),
    orders: of.get('orders').number(),
    revenue: of.get('revenue').list((row) => ({
      currency: row.get('currency').text(),
      value: row.get('value').number(),
    })),
  });
  return {
    now: period(answer.get('now')),
    before: period(answer.get('before')),
    counting: answer.get('counting').flag(),
    zone: answer.get('zone').text(),
  };
}

export async function loadLeaks(site: string, span: Span, signal?: AbortSignal): Promise<LeaksReply> {
  const answer = await ask(site, 'leaks', span, signal);
  const leaks = answer.get('leaks').list((leak) => ({
    step: oneOf(STEPS, leak.get('step')),
    visits: leak.get('visits').number(),
    before: leak.get('before').number(),
    more: leak.get('more').number(),
    reasons: leak.get('reasons').list((reason) => ({
      cause: oneOf(CAUSES, reason.get('cause')),
      ...maybe('detail', reason.get('detail').maybeText()),
      ...maybe('code', reason.get('code').maybeText()),
      visits: reason.get('visits').number(),
      before: reason.get('before').number(),
    })),
  }));
  return {
    leaks,
    simulated: answer.get('simulated').number(),
    counting: answer.get('counting').flag(),
  };
}

export async function loadInterventions(
  site: string,
  span: Span,
  signal?: AbortSignal,
): Promise<InterventionsReply> {
  const load = (after: number) => ask(site, 'interventions', span, signal, `&after=${after}`);
  const { first: answer, items: rules } = await allPages(load, readRules);
  return {
    rules,
    simulated: answer.get('simulated').number(),
    counting: answer.get('counting').flag(),
  };
}

function readRules(page: Field): InterventionsReply['rules'] {
  return page.get('rules').list((rule) => ({
    rule: rule.get('rule').text(),
    name: rule.get('name').text(),
    kind: oneOf(KINDS, rule.get('kind')),
    decided: rule.get('decided').number(),
    shown: rule.get('shown').number(),
    acted: rule.get('acted').number(),
    dismissed: rule.get('dismissed').number(),
    failed: rule.get('failed').number(),
    orderedAfterShown: rule.get('orderedAfterShown').number(),
    orderedAfterActed: rule.get('orderedAfterActed').number(),
    held: rule.get('held').list((held) => ({
      code: held.get('code').text(),
      ...maybe('to', held.get('to').maybeText()),
      ...maybe('toName', held.get('toName').maybeText()),
      visits: held.get('visits').number(),
    })),
  }));
}

export async function loadTrouble(site: string, signal?: AbortSignal): Promise<TroubleReply> {
  const answer = await getJson(pathOf(site, 'trouble'), signal);
  const visitors = answer.get('visitors').list((row) => {
    const step = row.get('step');
    return {
      visitor: row.get('visitor').text(),
      urgency: oneOf(URGENCIES, row.get('urgency')),
      last: row.get('last').number(),
      failures: row.get('failures').number(),
      ...maybe('reason', row.get('reason').maybeText()),
      ...maybe('code', row.get('code').maybeText()),
      ...maybe('page', row.get('page').maybeText()),
      tags: row.get('tags').list((tag) => tag.text()),
      ...(step.exists && { step: oneOf(STEPS, step) }),
    };
  });
  return { visitors, all: answer.get('all').number() };
}

function ask(site: string, what: string, span: Span, signal?: AbortSignal, more = ''): Promise<Field> {
  return getJson(`${pathOf(site, what)}?${queryOf(span)}${more}`, signal);
}

function queryOf(span: Span): string {
  if (span === 'today') return 'period=today';
  if ('first' in span) return `first=${span.first}&last=${span.last}`;
  return `from=${Math.floor(span.from)}&to=${Math.ceil(span.to)}`;
}

function pathOf(site: string, what: string): string {
  return `/api/sites/${encodeURIComponent(site)}/${what}`;
}

function oneOf<T extends string>(known: readonly T[], field: Field): T {
  const text = field.text();
  const found = known.find((one) => one === text);
  if (found === undefined) throw new ApiFailure('unexpected', `“${text}” is not known here`);
  return found;
}

function maybe<N extends string>(name: N, value: string | undefined): { [K in N]?: string } {
  return (value === undefined ? {} : { [name]: value }) as { [K in N]?: string };
}
