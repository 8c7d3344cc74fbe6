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
  /** Event time of the last event of the visit before. */
  readonly before: number | undefined;
  /** Path of the first page. */
  readonly landing: string | undefined;
  readonly pages: number;
  /** Interventions shown, acted upon and dismissed. */
  readonly shown: number;
  readonly acted: number;
  readonly dismissed: number;
  /** The collector has said that it is over. */
  readonly ended: boolean;
}

export function noVisit(): Visit {
  return NONE;
}

const NONE: Visit = {
  number: 0,
  start: 0,
  last: 0,
  before: undefined,
  landing: undefined,
  pages: 0,
  shown: 0,
  acted: 0,
  dismissed: 0,
  ended: false,
};

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
  const { name, page } = event;
  const now = beginsVisit(visit, at) ? begun(visit, at) : visit;
  return {
    number: now.number,
    start: now.start,
    last: at,
    before: now.before,
    landing: now.landing ?? page,
    pages: now.pages + (name === 'page_view' ? 1 : 0),
    shown: now.shown + (name === 'intervention_shown' ? 1 : 0),
    acted: now.acted + (name === 'intervention_acted' ? 1 : 0),
    dismissed: now.dismissed + (name === 'intervention_dismissed' ? 1 : 0),
    ended: false,
  };
}

function begun({ number, last }: Visit, at: number): Visit {
  return { ...NONE, number: number + 1, start: at, before: number === 0 ? undefined : last };
}
