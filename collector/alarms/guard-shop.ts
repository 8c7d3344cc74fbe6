/** What looks after the shop beside every record: alarms when its checkout fails, rules that pause themselves. */
import type { Logger } from 'pino';
import type { Metrics } from '../metrics.ts';
import type { Seen } from '../pipeline/add-record.ts';
import type { Books } from '../pipeline/books.ts';
import type { Switchboard } from '../pipeline/switchboard.ts';
import type { Switch } from '../store/switches.ts';
import type { AlarmSink } from './alarm.ts';
import { alarms } from './alarms.ts';
import { failureWatch } from './failure-watch.ts';
import { pauseWatch } from './pause-watch.ts';

export interface GuardParts {
  books: Pick<Books, 'safety'>;
  switches: Pick<Switchboard, 'put'>;
  metrics: Pick<Metrics, 'alarm' | 'switchedOff'>;
  logger: Logger;
  /** Places alarms go to beside log and metrics. */
  sinks: readonly AlarmSink[];
  now: () => number;
}

export interface Guard {
  /** Looks at a record that is durable; never throws. */
  see(seen: Seen): void;
  /** Tells what was switched, and that a rule which had paused itself is on again. */
  switched(site: string, all: readonly Switch[], before: readonly Switch[]): void;
  /** A site was closed: an alarm of it that is open ends, and no other comes. */
  closed(site: string): void;
  stop(): void;
}

/** Who switches a rule off when it pauses itself. */
const ITSELF = 'kairos';
/** Milliseconds between two looks whether an alarm is over. */
const LOOK = 30_000;

export function guardShop({ books, switches, metrics, logger, sinks, now }: GuardParts): Guard {
  const log: AlarmSink = { tell: (alarm) => logger.warn({ alarm }, alarm.message) };
  const gauge: AlarmSink = {
    tell: ({ site, kind, rule = '', state }) =>
      metrics.alarm.set({ site, kind, rule }, state === 'raised' ? 1 : 0),
  };
  const told = alarms([log, gauge, ...sinks], (err, alarm) =>
    logger.error({ err, alarm: alarm.id }, 'An alarm could not be delivered; it stays in this log.'),
  );

  const failures = failureWatch({
    settings: (site) => books.safety(site).alarm,
    onAlarm(site, state, figures, at) {
      const { failed, inCheckout, expected } = figures;
      const message =
        state === 'raised'
          ? `Checkouts of site ${site} fail more than usual: of ${inCheckout} visitors in the last 10 minutes ${failed} failed, where ${expected} would be normal.`
          : `Checkouts of site ${site} fail no more than usual again.`;
      told.tell({ site, kind: 'checkout_failures', state, at, message, figures });
    },
  });

  const pauses = pauseWatch({
    settings: (site) => books.safety(site).pause,
    onPause(site, rule, why, figures, at) {
      const message = `Rule ${rule} of site ${site} has switched itself off: ${why}.`;
      switches
        .put(site, { rule, off: true, who: ITSELF, why, at })
        .then(() => told.tell({ site, kind: 'rule_paused', rule, state: 'raised', at, message, figures }))
        .catch((err) =>
          logger.error({ err, site, rule }, 'A rule should pause and could not be switched off.'),
        );
    },
  });

  const timer = setInterval(() => failures.look(now()), LOOK).unref();
  return {
    see(seen) {
      failures.see(seen);
      pauses(seen);
    },
    switched(site, all, before) {
      for (const { rule, off, at } of all) {
        metrics.switchedOff.set({ site, rule: rule ?? '' }, off ? 1 : 0);
        const known = before.find((one) => one.rule === rule);
        if (off || rule === null || known?.who !== ITSELF || !known.off) continue;
        const message = `Rule ${rule} of site ${site} is on again.`;
        told.tell({ site, kind: 'rule_paused', rule, state: 'cleared', at, message, figures: {} });
      }
    },
    closed(site) {
      if (!failures.drop(site)) return;
      const message = `Site ${site} was closed, and its alarm with it.`;
      told.tell({ site, kind: 'checkout_failures', state: 'cleared', at: now(), message, figures: {} });
    },
    stop() {
      clearInterval(timer);
      told.close();
    },
  };
}
