/** Folds one event into the tags that are alive: shown, resolved, or over their time. */
import { eventId } from '../../protocol/event.ts';
import { OUTCOME_EVENTS, RATED } from '../../protocol/event-names.ts';
import { param } from '../facts/params.ts';
import type { Timed } from '../journey/order.ts';
import { isAlive, type JourneyTag } from './journey-tag.ts';
import type { LiveTag } from './live-tag.ts';

/** What says that a prompt was seen. */
const SEEN: readonly string[] = [...OUTCOME_EVENTS.filter((name) => name !== 'intervention_failed'), RATED];

/**
 * The event alone says what was shown: a decision's id begins with its rule. So tags follow from the events in
 * order, whatever was decided when, as facts do.
 * @param tagOf the tag of a rule, as the rulebook has it
 * @returns the tags after the event; the same list if it changes none
 */
export function foldTags(
  tags: readonly JourneyTag[],
  { event, at }: Pick<Timed, 'event' | 'at'>,
  tagOf: (rule: string) => LiveTag | undefined,
): readonly JourneyTag[] {
  if (!tags.some(isAlive)) return tags;
  const decision = SEEN.includes(event.name) ? param(event.params, 'decision') : undefined;
  let same = true;
  const after = tags.map((tag) => {
    const state = isAlive(tag) ? next(tag, at, tagOf(tag.rule)?.resolves(event), decision) : tag.state;
    if (state === tag.state) return tag;
    same = false;
    return { ...tag, state, event: eventId(event), at: state === 'expired' ? tag.until : at };
  });
  return same ? tags : after;
}

function next(
  tag: JourneyTag,
  at: number,
  resolved: boolean | undefined,
  decision: unknown,
): JourneyTag['state'] {
  if (at > tag.until) return 'expired';
  if (resolved) return 'resolved';
  const shown = typeof decision === 'string' && decision.startsWith(`${tag.rule}~`);
  return shown ? 'shown' : tag.state;
}
