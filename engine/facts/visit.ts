/** Folds the present visit: a visitor's activity without a gap of 30 minutes. */
import { isClock, type JourneyEvent } from '../../protocol/event.ts';
import { VISIT_ENDED } from '../../protocol/event-names.ts';
import { LIMITS } from '../../protocol/limits.ts';

export interface Visit {
  /** 1 for the first visit, 0 before any event. */
  readonly number: number;
  /** Event times of the visit's first and last event, epoch milliseconds. */
  readonly start: number;
  readonly last: number;
  readonly pages: number;
  /** Interventions shown. */
  readonly shown: number;
  /** The collector has said that it is over. */
  readonly ended: boolean;
}

export function noVisit(): Visit {
  return { number: 0, start: 0, last: 0, pages: 0, shown: 0, ended: false };
}

/** @returns true if an event at this time begins a visit */
export function beginsVisit(visit: Visit, at: number): boolean {
  return visit.number === 0 || at - visit.last > LIMITS.visitGap;
}

/** @returns the visit after the event; what the collector adds by the clock begins and extends none */
export function foldVisit(visit: Visit, event: JourneyEvent, at: number): Visit {
  if (isClock(event.tab)) {
    const ended = visit.ended || (event.name === VISIT_ENDED && beginsVisit(visit, at));
    return ended === visit.ended ? visit : { ...visit, ended };
  }
  const begins = beginsVisit(visit, at);
  return {
    number: begins ? visit.number + 1 : visit.number,
    start: begins ? at : visit.start,
    last: at,
    pages: (begins ? 0 : visit.pages) + (event.name === 'page_view' ? 1 : 0),
    shown: (begins ? 0 : visit.shown) + (event.name === 'intervention_shown' ? 1 : 0),
    ended: false,
  };
}
