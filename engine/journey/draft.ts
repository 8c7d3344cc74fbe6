/** The journey while one record is folded into it: fields are replaced here and nowhere else. */
import type { TraceEntry } from '../../protocol/trace.ts';
import type { Journey, Moment } from './journey.ts';

export interface Draft extends Journey {
  trace: TraceEntry[];
}

export function draftOf(journey: Journey): Draft {
  // Not a spread: this is done for every record.
  const draft = copyOf(journey) as Draft;
  draft.trace = [];
  return draft;
}

/** @returns the finished journey */
export function finish(draft: Draft): Journey {
  return copyOf(draft);
}

/** Field by field: what a draft has beside a journey stays behind, and a forgotten field is a type error. */
function copyOf(journey: Journey): Journey {
  const {
    v,
    visitor,
    book,
    events,
    last,
    marks,
    lang,
    facts,
    counters,
    stillness,
    sequences,
    points,
    tags,
    zone,
    truth,
    moments,
    ledger,
  } = journey;
  return {
    v,
    visitor,
    book,
    events,
    last,
    marks,
    lang,
    facts,
    counters,
    stillness,
    sequences,
    points,
    tags,
    zone,
    truth,
    moments,
    ledger,
  };
}

/** @returns true if the rule held after the last event */
export function isTrue(draft: Draft, rule: string): boolean {
  return draft.truth.includes(rule);
}

/** @returns the rule's open moment, if it has one */
export function momentOf(draft: Draft, rule: string): Moment | undefined {
  return draft.moments.find((moment) => moment.rule === rule);
}

export function openMoment(draft: Draft, moment: Moment): void {
  draft.moments = [...draft.moments.filter(({ rule }) => rule !== moment.rule), moment];
}

export function closeMoment(draft: Draft, rule: string): void {
  if (momentOf(draft, rule)) draft.moments = draft.moments.filter((moment) => moment.rule !== rule);
}
