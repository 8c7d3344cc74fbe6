/** What the tag had to drop, and where it went wrong, is counted by the collector and can be seen in its metrics. */
import { afterEach, expect, it } from 'vitest';
import { type RunningCollector, runCollector } from '../support/run-collector.ts';
import { tabOf } from '../support/wire-events.ts';

let run: RunningCollector;
afterEach(() => run.stop());

it('drops and faults that a batch tells of are in /metrics, by reason; invented reasons share one (spec: Q8 T19)', async () => {
  run = await runCollector({ rules: [] });
  const tab = tabOf('lossytab0001');
  await run.send({ events: [tab('page_view')], dropped: { queue_full: 5, http_413: 2, fault_track: 1 } });
  await run.send({ events: [tab('page_view')], dropped: { queue_full: 1, invented: 3, fault_other: -1 } });
  const metrics = await (await fetch(`${run.url}/metrics`)).text();
  const counted = (reason: string) =>
    metrics.match(new RegExp(`kairos_dropped_by_tag_total{site="demo",reason="${reason}"} (\\d+)`))?.[1];
  expect(['queue_full', 'http_413', 'fault_track', 'other', 'invented'].map(counted)).toEqual([
    '6',
    '2',
    '1',
    '3',
    undefined,
  ]);
});
