/** Parses the events of a browser batch one by one: a bad one is refused by id, the good ones are kept. */
import { ERRORS, type ErrorCode } from '../../../protocol/errors.ts';
import type { JourneyEvent } from '../../../protocol/event.ts';
import { EVENT_NAME } from '../../../protocol/event-names.ts';
import { LIMITS } from '../../../protocol/limits.ts';
import type { Rejection } from '../../../protocol/wire.ts';
import { isTooLarge } from './is-too-large.ts';
import { asNumber, asObject, asText, type JsonObject } from './object.ts';
import { type CountOmission, parseParams } from './params.ts';

export interface ParsedEvents {
  events: JourneyEvent[];
  rejected: Rejection[];
}

export interface EventRules {
  allowed: ReadonlySet<string>;
  omit: CountOmission;
  /** The body is large enough to hold an event that is too large. */
  measure: boolean;
}

const TAB = /^[A-Za-z0-9]{8,32}$/;

/**
 * @param sent when the batch left, on the visitor's clock; `received` on ours, both epoch milliseconds.
 *   Event time is received − (sent − occurred), the age clamped to 0 to 72 h (design, decision 2).
 */
export function parseEvents(
  list: readonly unknown[],
  sent: number,
  received: number,
  rules: EventRules,
): ParsedEvents {
  const events: JourneyEvent[] = [];
  const rejected: Rejection[] = [];
  list.forEach((value, place) => {
    const raw = asObject(value);
    const parsed = raw ? parseEvent(raw, sent, received, rules) : 'bad_event';
    if (typeof parsed !== 'string') events.push(parsed);
    else rejected.push({ id: idOf(raw, place), code: parsed, message: ERRORS[parsed].message });
  });
  return { events, rejected };
}

function parseEvent(
  raw: JsonObject,
  sent: number,
  received: number,
  rules: EventRules,
): JourneyEvent | ErrorCode {
  const { tab, seq, name } = raw;
  if (typeof tab !== 'string' || !TAB.test(tab) || !Number.isSafeInteger(seq) || (seq as number) < 1)
    return 'bad_id';
  if (typeof name !== 'string' || !EVENT_NAME.test(name)) return 'bad_name';
  const occurred = asNumber(raw['at']);
  if (occurred === undefined) return 'bad_time';
  const age = Math.max(0, sent - occurred);
  if (age > LIMITS.maxAge) return 'too_old';
  const params = parseParams(raw['params'], rules.allowed, rules.omit);
  if (params === null) return 'bad_params';
  const visible = asNumber(raw['visible']);
  const page = asText(raw['page'], LIMITS.paramChars);
  const event: JourneyEvent = { tab, seq: seq as number, name, at: received - Math.round(age) };
  if (visible !== undefined && visible >= 0) event.visible = Math.round(visible);
  if (page !== undefined) event.page = page;
  if (params !== undefined) event.params = params;
  return rules.measure && isTooLarge(event) ? 'event_too_large' : event;
}

function idOf(raw: JsonObject | undefined, place: number): string {
  const tab = asText(raw?.['tab'], 32);
  const seq = asNumber(raw?.['seq']);
  return tab !== undefined && seq !== undefined ? `${tab}.${seq}` : `#${place}`;
}
