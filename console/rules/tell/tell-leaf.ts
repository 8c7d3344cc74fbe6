/** One condition of a rule, in the words of the editor. */
import { WORDS } from '../../words.ts';
import { eventName } from '../conditions/event-name.ts';
import { paramName } from '../conditions/param-name.ts';
import { subjectName } from '../conditions/subject-name.ts';
import { asList, asObject, asText, type Json, type JsonObject } from '../edit/json.ts';
import { subjectOf } from '../edit/subject.ts';
import { tellAnything } from './tell-anything.ts';
import { tellComparison } from './tell-comparison.ts';
import { tellDuration } from './tell-duration.ts';

/** @param leaf no group; it may hold anything */
export function tellLeaf(leaf: JsonObject): string {
  const words = WORDS.conditions;
  const subject = subjectOf(leaf);
  switch (subject) {
    case '':
      return '…';
    case 'did':
      return listed([tellPattern(leaf), tellTimes(leaf['times']), tellWithin(leaf['within'])]);
    case 'silence': {
      const events = asList(leaf['silence']).map((one) => eventName(asText(one)));
      const kind = leaf['time'] === 'wall' ? 'wall' : 'visible';
      const after = `${words.after} ${eventName(asText(leaf['after']))}`;
      return `${words.none} ${listed(events)} ${words.for} ${tellDuration(leaf['for'])} ${words.timeKinds[kind]} ${after}`;
    }
    case 'sequence': {
      const without = asList(leaf['without']).map((one) => tellPattern(asObject(one)));
      return listed([
        asList(leaf['sequence'])
          .map((one) => tellPattern(asObject(one)))
          .join(' → '),
        without.length > 0 ? `${words.without} ${listed(without)}` : '',
        tellWithin(leaf['within']),
      ]);
    }
    case 'tag': {
      const states = [leaf['is'] ?? 'alive'].flat().map((one) => words.tagStates[asText(one)] ?? '');
      return `${words.tag} “${asText(leaf['tag']).replaceAll('-', ' ')}” ${listed(states)}`;
    }
    case 'segment':
      return WORDS.conflict.named(words.segment, asText(leaf['segment']).replaceAll('-', ' '));
    case 'schedule':
      return tellSchedule(asObject(leaf['schedule']));
    default:
      return `${subjectName(subject)} ${tellComparison(leaf, subject)}`;
  }
}

function tellPattern(pattern: JsonObject): string {
  const details = asList(pattern['where']).map(asObject);
  const where = details.map((detail) => {
    const param = asText(detail['param']);
    return `${WORDS.conditions.where} ${paramName(param)} ${tellComparison(detail, param)}`;
  });
  return listed([eventName(asText(pattern['did'])) || '…', ...where]);
}

function tellTimes(times: Json | undefined): string {
  if (times === undefined || times === 1) return '';
  const counted = typeof times === 'object' ? asObject(times) : { atLeast: times };
  return `${tellComparison(counted, '', WORDS.counting)} ${WORDS.conditions.times}`;
}

function tellWithin(within: Json | undefined): string {
  if (within === undefined) return '';
  return within === 'visit' ? WORDS.conditions.visit : `${WORDS.conditions.last} ${tellDuration(within)}`;
}

function tellSchedule(schedule: JsonObject): string {
  const words = WORDS.conditions;
  const days = asList(schedule['days']).map((day) => words.dayNames[asText(day)] ?? '');
  const told = (['from', 'to', 'since', 'until'] as const).flatMap((part) => {
    const name = { from: words.hoursFrom, to: words.hoursTo, since: words.since, until: words.until }[part];
    return schedule[part] === undefined ? [] : `${name} ${tellAnything(schedule[part])}`;
  });
  return listed([days.length > 0 ? `${words.days} ${listed(days)}` : '', ...told]);
}

function listed(parts: readonly string[]): string {
  return parts.filter(Boolean).join(WORDS.bookSettings.comma);
}
