/** What the collector counts, for Prometheus. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  registry: Registry;
  /** Events by what became of them: `accepted`, `duplicate`, or the code they were refused with. */
  events: Counter<'site' | 'outcome'>;
  /** Parameters left out of events, by reason. */
  params: Counter<'site' | 'reason'>;
  /** Events the tag had to drop before they could be sent, by reason. */
  droppedByTag: Counter<'site' | 'reason'>;
  /** Decisions, hold-backs and decisions taken back, by rule. */
  decisions: Counter<'site' | 'rule' | 'result'>;
  /** Units of budgets, by what became of them: `held`, `released`, `used`, `exhausted`. */
  grants: Counter<'site' | 'what'>;
  /** Codes `issued`, `checked` and `redeemed`, or `refused_` and why. */
  codes: Counter<'site' | 'what'>;
  /** 1 for what is switched off; `rule` is empty for the whole site. */
  switchedOff: Gauge<'site' | 'rule'>;
  /** 1 while an alarm is raised. */
  alarm: Gauge<'site' | 'kind' | 'rule'>;
  /** Requests refused whole, by code. */
  refusals: Counter<'code'>;
  /** Seconds from a parsed batch to its commit. */
  batchSeconds: Histogram;
}

export function createMetrics(journeysCached: () => number): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: 'kairos_' });
  new Gauge({
    name: 'kairos_journeys_cached',
    help: 'Journeys held in memory',
    registers,
    collect() {
      this.set(journeysCached());
    },
  });
  const counter = <L extends string>(name: string, help: string, labelNames: L[]) =>
    new Counter({ name: `kairos_${name}_total`, help, labelNames, registers });
  return {
    registry,
    events: counter('events', 'Events by what became of them', ['site', 'outcome']),
    params: counter('params_left_out', 'Event parameters left out, by reason', ['site', 'reason']),
    droppedByTag: counter('dropped_by_tag', 'Events dropped in the browser, by reason', ['site', 'reason']),
    decisions: counter('decisions', 'Decisions and hold-backs by rule', ['site', 'rule', 'result']),
    grants: counter('grants', 'Units of budgets, by what became of them', ['site', 'what']),
    codes: counter('codes', 'Coupon codes by what was done with them, or why one was refused', [
      'site',
      'what',
    ]),
    switchedOff: new Gauge({
      name: 'kairos_switched_off',
      help: '1 for a rule, or with an empty rule a site, that is switched off',
      labelNames: ['site', 'rule'],
      registers,
    }),
    alarm: new Gauge({
      name: 'kairos_alarm',
      help: '1 while the alarm is raised',
      labelNames: ['site', 'kind', 'rule'],
      registers,
    }),
    refusals: counter('refusals', 'Requests refused whole, by code', ['code']),
    batchSeconds: new Histogram({
      name: 'kairos_batch_seconds',
      help: 'From a parsed batch to its commit',
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1],
      registers,
    }),
  };
}
