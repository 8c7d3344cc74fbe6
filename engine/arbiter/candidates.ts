/** Open moments that may be shown to this visitor, best first; the others are traced and closed. */
import type { RecordContext } from '../../protocol/record.ts';
import { isSimulated } from '../../protocol/simulated.ts';
import type { Hold } from '../../protocol/trace.ts';
import { closeMoment, type Draft } from '../journey/draft.ts';
import { type Assignment, assign } from '../proof/assign.ts';
import { NONE, variantShow } from '../proof/variant-show.ts';
import type { Rulebook } from '../rulebook.ts';
import type { Candidate } from './candidate.ts';
import { closed, gate } from './gate.ts';
import { holdBack } from './hold-back.ts';
import { noteEligible } from './note-eligible.ts';
import type { Now } from './now.ts';
import { compareRules } from './rank.ts';
import { isShown, type ShownRule } from './shown-rule.ts';

export function candidates(draft: Draft, book: Rulebook, context: RecordContext, now: Now): Candidate[] {
  const open: Candidate[] = [];
  for (const moment of draft.moments) {
    const live = book.byId.get(moment.rule);
    if (!live || !isShown(live)) {
      closeMoment(draft, moment.rule);
      continue;
    }
    const given = drawn(draft, book, live, context, moment.asked === true);
    if (!closed(live.rule, draft, context)) noteEligible(draft, book, live, given, now);
    const bar = gate(live, draft, book.settings, context, now.at) ?? heldOut(given);
    if (bar) {
      holdBack(draft, book, live, bar, now);
      closeMoment(draft, moment.rule);
      continue;
    }
    const show = variantShow(live.rule.then, given?.variant);
    open.push({ live, moment, show, ...(given?.variant !== undefined && { variant: given.variant }) });
  }
  return open.sort((a, b) => compareRules(a.live.rule, b.live.rule, book.settings));
}

/** @returns what the lots give the visitor; nothing is drawn for a session, a simulated shopper, or nobody in particular */
export function drawn(
  { visitor }: Pick<Draft, 'visitor'>,
  { settings }: Rulebook,
  { rule }: ShownRule,
  { mode }: Pick<RecordContext, 'mode'>,
  asked: boolean,
): Assignment | undefined {
  const isNobody = visitor === null || mode === 'session' || isSimulated(visitor);
  return isNobody ? undefined : assign(rule, settings, visitor, asked);
}

/** @returns why what was drawn keeps the rule from the visitor, if it does */
export function heldOut(given: Assignment | undefined): Hold | undefined {
  if (given?.arm === 'holdout') return { code: 'holdout', by: 'site' };
  return given?.variant === NONE ? { code: 'holdout', by: 'split' } : undefined;
}
