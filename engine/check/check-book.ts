/** Checks a rulebook as a whole: that its parts, each right by itself, also fit together. */
import type { Condition } from '../../protocol/condition.ts';
import { customParam, MAX_CUSTOM } from '../../protocol/custom-fact.ts';
import type { Points, Rule, Segment } from '../../protocol/rule.ts';
import type { Phrase } from '../words/phrases.ts';
import { BOUNDS } from './bounds.ts';
import { checkCircles, sizeWith } from './check-segments.ts';
import { leavesOf } from './leaves-of.ts';
import { nearest } from './nearest.ts';
import { newReport, type Problem, type Report } from './report.ts';

export interface BookProblem extends Problem {
  /** Id of the rule that `path` points into; without it, `path` points into rulebook.json. */
  rule?: string;
}

/** Rules that passed `checkRule`, and segments and points that passed `checkRulebook`. */
export interface BookParts {
  rules: readonly Rule[];
  segments?: readonly Segment[];
  points?: readonly Points[];
}

/** @returns every problem; a book without any can be compiled */
export function checkBook({ rules, segments = [], points = [] }: BookParts): BookProblem[] {
  const own = newReport();
  twice(segments, '/segments', own);
  twice(points, '/points', own);
  const known: Known = {
    size: sizeWith(segments),
    segments: segments.map(({ id }) => id),
    tags: rules.flatMap(({ then }) => then.tag?.name ?? []),
    points: points.length > 0,
  };
  segments.forEach(({ when }, place) => {
    checkNames(when, `/segments/${place}/when`, known, own);
  });
  checkCircles(segments, own);
  checkCustom([...rules, ...segments], own);
  return [...own.problems, ...rules.flatMap((rule, place) => inRule(rule, rules.slice(0, place), known))];
}

/** What a journey keeps is bounded; one fact more would never be known. */
function checkCustom(all: readonly { when: Condition }[], report: Report): void {
  const leaves = all.flatMap(({ when }) => leavesOf(when, '').map(({ leaf }) => leaf));
  const asked = new Set(leaves.flatMap((leaf) => ('fact' in leaf ? (customParam(leaf.fact) ?? []) : [])));
  if (asked.size <= MAX_CUSTOM) return;
  report.add('', ['tooManyFacts', asked.size], ['askForAtMost', MAX_CUSTOM]);
}

interface Known {
  /** How many conditions one comes to with its segments written out. */
  size: (when: Condition) => number;
  segments: string[];
  tags: string[];
  points: boolean;
}

function inRule(rule: Rule, before: readonly Rule[], known: Known): BookProblem[] {
  const report = newReport();
  if (before.some(({ id }) => id === rule.id)) {
    report.add('/id', ['idOfAnother', rule.id], ['giveAnotherId']);
  }
  checkNames(rule.when, '/when', known, report);
  if (known.size(rule.when) > BOUNDS.inlined) {
    report.add('/when', ['tooLargeWithSegments', BOUNDS.inlined], ['askForSmaller']);
  }
  if (rule.atRisk !== undefined && !known.points) report.add('/atRisk', ...NO_POINTS);
  return report.problems.map((problem) => ({ ...problem, rule: rule.id }));
}

const NO_POINTS = [['noRisk'], ['writePointsOrLeave']] as const;

function checkNames(when: Condition, path: string, known: Known, report: Report): void {
  for (const { leaf, at } of leavesOf(when, path)) {
    if ('segment' in leaf && !known.segments.includes(leaf.segment)) {
      missing(['noSuchSegment', leaf.segment], leaf.segment, known.segments, `${at}/segment`, report);
    }
    if ('tag' in leaf && !known.tags.includes(leaf.tag)) {
      missing(['noSuchTag', leaf.tag], leaf.tag, known.tags, `${at}/tag`, report);
    }
    if ('fact' in leaf && leaf.fact === 'risk' && !known.points) report.add(`${at}/fact`, ...NO_POINTS);
  }
}

function missing(message: Phrase, name: string, known: string[], path: string, report: Report): void {
  const close = nearest(name, known);
  const few = [...new Set(known)].slice(0, 8).join(', ');
  const others: Phrase = few === '' ? ['noneInBook'] : ['useOneOf', few];
  report.add(path, message, close ? ['didYouMean', close] : others);
}

function twice(all: readonly { id: string }[], path: string, report: Report): void {
  all.forEach(({ id }, place) => {
    if (all.findIndex((one) => one.id === id) === place) return;
    report.add(`${path}/${place}/id`, ['idTwice', id], ['giveAnotherId']);
  });
}
