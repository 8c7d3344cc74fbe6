/** The conditions in English, those that hold and those that do not. */
import type { DidCondition, EventPattern, ScheduleCondition } from '../../../protocol/condition.ts';
import { operatorOf } from '../../condition/operators.ts';
import { tagStates } from '../../condition/tag-states.ts';
import { isQuantity } from '../is-quantity.ts';
import type { Readings } from '../sentence-words.ts';
import { comparison } from './operators.ts';
import { duration, figure, value } from './value.ts';

export const READINGS: Readings = {
  fact: {
    holding(condition, saw, not) {
      const wanted = comparison(condition);
      // "cart.currency was “EUR” (is “EUR”)" says it twice.
      const was = `${condition.fact} was ${value(saw, isQuantity(condition))}`;
      if (operatorOf(condition)[0] === 'is' && !not) return was;
      return `${was} (${not ? `not: ${wanted}` : wanted.replace(/^is /, '')})`;
    },
    failing: (condition, saw, wanted) =>
      `${condition.fact} is ${value(saw, isQuantity(condition))} (asked: ${wanted ? '' : 'not: '}${comparison(condition)})`,
  },
  did: {
    holding: (condition, saw) =>
      `${pattern(condition)} ${happened(saw as number)}${within(condition.within)}`,
    failing: (condition, saw, wanted) =>
      `${READINGS.did.holding(condition, saw, false)} (asked: ${wanted ? times(condition) : 'not so'})`,
  },
  sequence: {
    holding({ sequence, without = [], within: time }, saw, not) {
      const order = sequence.map(pattern).join(', then ');
      const but = without.length > 0 ? ` without ${without.map(pattern).join(' or ')} between` : '';
      const came = not ? `had come as far as ${saw} of ${sequence.length}` : 'had come in this order';
      return `${order} ${came}${but}${within(time)}`;
    },
    failing(condition, saw, wanted) {
      const asked = wanted ? `all ${condition.sequence.length}` : 'not so';
      return `${READINGS.sequence.holding(condition, saw, wanted)} (asked: ${asked})`;
    },
  },
  silence: {
    holding({ silence, after, for: length, time }, saw) {
      const seconds = typeof saw === 'number' ? Math.floor(saw / 1_000) : 0;
      const clock = time === 'wall' ? 'by the clock' : 'of looking at the shop';
      return `no ${silence.join(' or ')} for ${duration(`${seconds}s`)} ${clock} since ${after} (${duration(length)} asked)`;
    },
    failing(condition, saw, wanted) {
      const { silence, after, for: length } = condition;
      if (!wanted || saw !== 0) return READINGS.silence.holding(condition, saw, false);
      return `no silence runs after ${after} (asked: ${duration(length)} without ${silence.join(' or ')})`;
    },
  },
  tag: {
    holding: ({ tag }, saw) => `the tag “${tag}” was ${saw ?? 'not set'}`,
    failing: ({ tag, is }, saw, wanted) =>
      `the tag “${tag}” is ${saw ?? 'not set'} (asked: ${wanted ? '' : 'not '}${tagStates(is).join(' or ')})`,
  },
  segment: {
    holding: (_condition, saw, not) => `the visitor was ${not ? 'not ' : ''}in the segment ${value(saw)}`,
    failing: (_condition, saw, wanted) =>
      `the visitor is ${wanted ? 'not ' : ''}in the segment ${value(saw)}`,
  },
  schedule: {
    holding: (condition, saw, not) =>
      `it was ${value(saw)} for the site (${not ? 'not: ' : ''}${schedule(condition)})`,
    failing: (condition, saw, wanted) =>
      `it is ${value(saw)} for the site (asked: ${wanted ? '' : 'not '}${schedule(condition)})`,
  },
};

function pattern({ did, where = [] }: EventPattern): string {
  const tests = where.map((leaf) => `${leaf.param} ${comparison(leaf)}`);
  return tests.length > 0 ? `${did} with ${tests.join(' and ')}` : did;
}

/** @returns the words with a space before them; none for "ever" */
function within(time: string | undefined): string {
  if (time === undefined) return '';
  return time === 'visit' ? ' in this visit' : ` within ${duration(time)}`;
}

function happened(saw: number): string {
  if (saw === 0) return 'had not happened';
  return `had happened ${saw === 1 ? 'once' : `${figure(saw)} times`}`;
}

function times({ times: asked }: DidCondition): string {
  if (asked === undefined || typeof asked === 'number') return `at least ${figure(asked ?? 1)}`;
  return `times ${comparison(asked)}`;
}

function schedule({ schedule: { days, from, to, since, until } }: ScheduleCondition): string {
  return [
    days && `on ${days.join(', ')}`,
    from && `from ${from}`,
    to && `to ${to}`,
    since && `since ${since}`,
    until && `until ${until}`,
  ]
    .filter(Boolean)
    .join(' ');
}
