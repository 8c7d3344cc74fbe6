/** An alarm in, told to every place there is; one that does not answer keeps none of the others from it. */
import { randomUUID } from 'node:crypto';
import type { Alarm, AlarmSink } from './alarm.ts';

export interface Alarms {
  /** Returns at once; never throws. */
  tell(alarm: Omit<Alarm, 'id'>): void;
  close(): void;
}

/** @param onError told of a place that could not be reached */
export function alarms(sinks: readonly AlarmSink[], onError: (error: unknown, alarm: Alarm) => void): Alarms {
  return {
    tell(told) {
      const alarm = { id: `alarm_${randomUUID()}`, ...told };
      for (const sink of sinks) {
        // Within a promise, so that what a place throws at once is caught as well.
        Promise.resolve()
          .then(() => sink.tell(alarm))
          .catch((error: unknown) => onError(error, alarm));
      }
    },
    close() {
      for (const sink of sinks) sink.close?.();
    },
  };
}
