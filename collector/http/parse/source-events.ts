/** Parses events of other channels and imports: absolute times, ids of their own, many visitors. */
import { ERRORS, type ErrorCode } from '../../../protocol/errors.ts';
import type { JourneyEvent } from '../../../protocol/event.ts';
import { EVENT_NAME } from '../../../protocol/event-names.ts';
import { LIMITS } from '../../../protocol/limits.ts';
import type { Rejection } from '../../../protocol/wire.ts';
import type { EventRules } from './events.ts';
import { isTooLarge } from './is-too-large.ts';
import { asNumber, asObject, asText, type JsonObject } from './object.ts';
import { parseParams } from './params.ts';
import { looksLikeEmail } from './personal.ts';

export interface ParsedSourceEvents {
  /** Events of each visitor, in the order they came. */
  byVisitor: Map<string, JourneyEvent[]>;
  rejected: Rejection[];
}

const ID = /^\S{1,100}$/;

export function parseSourceEvents(
  source: string,
  list: readonly unknown[],
  rules: EventRules,
): ParsedSourceEvents {
  const byVisitor = new Map<string, JourneyEvent[]>();
  const rejected: Rejection[] = [];
  list.forEach((value, place) => {
    const raw = asObject(value);
    const parsed = raw ? parseSourceEvent(source, raw, rules) : 'bad_event';
    if (typeof parsed === 'string') {
      const id = asText(raw?.['id'], 100);
      const named = id === undefined ? `#${place}` : `${source}:${id}`;
      rejected.push({ id: named, code: parsed, message: ERRORS[parsed].message });
      return;
    }
    const visitor = raw?.['visitor'] as string;
    const events = byVisitor.get(visitor);
    if (events) events.push(parsed);
    else byVisitor.set(visitor, [parsed]);
  });
  return { byVisitor, rejected };
}

function parseSourceEvent(source: string, raw: JsonObject, rules: EventRules): JourneyEvent | ErrorCode {
  const { id, visitor, name } = raw;
  if (typeof id !== 'string' || !ID.test(id)) return 'bad_id';
  // It names the journey for as long as that is kept: an e-mail address may not.
  if (typeof visitor !== 'string' || !ID.test(visitor) || looksLikeEmail(visitor)) return 'bad_visitor';
  if (typeof name !== 'string' || !EVENT_NAME.test(name)) return 'bad_name';
  const at = asNumber(raw['at']);
  if (at === undefined || at < 0 || at > 8.64e15) return 'bad_time';
  const params = parseParams(raw['params'], rules.allowed, rules.omit);
  if (params === null) return 'bad_params';
  const page = asText(raw['page'], LIMITS.paramChars);
  const event: JourneyEvent = {
    tab: `@${source}`,
    seq: 0,
    name,
    at: Math.round(at),
    ...(page !== undefined && { page }),
    ...(params !== undefined && { params }),
    sourceId: id,
  };
  return rules.measure && isTooLarge(event) ? 'event_too_large' : event;
}
