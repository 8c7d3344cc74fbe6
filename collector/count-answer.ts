/** Counts what was decided and what it took of budgets. */
import type { Metrics } from './metrics.ts';
import type { Answer } from './pipeline/answer.ts';

export function countAnswer(metrics: Metrics, site: string, { trace, granted }: Answer): void {
  for (const { rule, result } of trace) metrics.decisions.inc({ site, rule, result });
  const { coded, ...units } = granted;
  for (const [what, count] of Object.entries(units)) if (count > 0) metrics.grants.inc({ site, what }, count);
  if (coded) metrics.codes.inc({ site, what: 'issued' }, coded);
}
