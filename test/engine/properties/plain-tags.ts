/** Rules and events in order in; the rules that are true and the tags after the last event out, told plainly. */
import type { JourneyEvent } from '../../../protocol/event.ts';
import type { Rule } from '../../../protocol/rule.ts';
import { fits, happened, holds, ms, type PlainTag } from './plain-holds.ts';

const SEEN = ['intervention_shown', 'intervention_acted', 'intervention_dismissed', 'rated'];

export function plainTags(
  rules: readonly Rule[],
  past: JourneyEvent[],
): { truth: Set<string>; tags: PlainTag[] } {
  let tags: PlainTag[] = [];
  let truth = new Set<string>();
  const counted = new Set(happened(past));
  for (const [place, event] of past.entries()) {
    const upTo = past.slice(0, place + 1);
    const earlier = past[place - 1];
    if (earlier && earlier.at < event.at) {
      // What time alone has made untrue, before anything happened, can become true again.
      const { tab, seq, at } = event;
      const still = [...past.slice(0, place), { tab, seq, at, name: '' }];
      truth = new Set(
        rules.filter(({ id, when }) => truth.has(id) && holds(when, still, tags)).map(({ id }) => id),
      );
    }
    tags = tags.map((tag) => ({ ...tag, state: stateAfter(tag, event, counted.has(event), rules) }));
    const before = truth;
    for (let opened = true; opened; ) {
      const now = new Set(rules.filter(({ when }) => holds(when, upTo, tags)).map(({ id }) => id));
      const risen = rules.filter(({ id }) => now.has(id) && !truth.has(id) && !before.has(id));
      truth = now;
      opened = false;
      for (const rule of risen.sort((a, b) => (a.id < b.id ? -1 : 1))) {
        const known = tags.find(({ name }) => name === rule.then.tag?.name);
        const next = tagAfter(known, rule, event.at);
        if (!next) continue;
        tags = [...tags.filter((tag) => tag !== known), next];
        if (next.state !== known?.state) opened = true;
      }
    }
  }
  return { truth, tags };
}

function stateAfter(
  { rule: id, state, until }: PlainTag,
  event: JourneyEvent,
  counts: boolean,
  rules: readonly Rule[],
): PlainTag['state'] {
  if (state !== 'open' && state !== 'shown') return state;
  if (event.at > until) return 'expired';
  const { resolvedBy = [{ did: 'purchase' }] } = rules.find((rule) => rule.id === id)?.then.tag ?? {};
  if (counts && resolvedBy.some((pattern) => fits(pattern, event))) return 'resolved';
  const of = SEEN.includes(event.name) ? String(event.params?.['decision']) : '';
  return of.startsWith(`${id}~`) ? 'shown' : state;
}

/** @returns the tag opened, or living longer */
function tagAfter(known: PlainTag | undefined, { id, then }: Rule, at: number): PlainTag | undefined {
  if (!then.tag) return undefined;
  const until = at + ms(then.tag.life ?? '30m');
  const alive = known?.state === 'open' || known?.state === 'shown';
  return known && alive
    ? { ...known, until: Math.max(known.until, until) }
    : { name: then.tag.name, rule: id, state: 'open', until };
}
