/** Checks rulebook.json: what holds for all rules of a site. Each part may be left out. */
import { parseDuration } from '../../protocol/duration.ts';
import { KINDS } from '../../protocol/intervention.ts';
import type { Book, BookSettings, Points, Segment } from '../../protocol/rule.ts';
import { BOUNDS } from './bounds.ts';
import { checkBrand } from './check-brand.ts';
import { checkCaps } from './check-caps.ts';
import { checkCondition } from './check-condition.ts';
import { checkDuration } from './check-duration.ts';
import { checkGuards } from './check-guards.ts';
import { checkIdAndName } from './check-id-and-name.ts';
import { checkPattern } from './check-pattern.ts';
import { newReport, type Problem, type Report } from './report.ts';
import { type Fields, fields, list, number, oneOf } from './shape.ts';

const KNOWN = [
  '$schema',
  'quiet',
  'lang',
  'kinds',
  'caps',
  'holdout',
  'spared',
  'offerAtRisk',
  'zone',
  'languages',
  'brand',
  'segments',
  'points',
  'pause',
  'alarm',
];

/** What the file says; what it leaves out is for the site's defaults. */
export interface RulebookFile extends Pick<Book, 'pause' | 'alarm'> {
  /** `quiet` in milliseconds. */
  settings: Partial<Omit<BookSettings, 'site'>>;
  segments: Segment[];
  points: Points[];
}

/** @returns what the file says, or every problem there is with it; whether the zone exists is not known here */
export function checkRulebook(
  value: unknown,
): { rulebook: RulebookFile; problems: [] } | { rulebook: undefined; problems: Problem[] } {
  const report = newReport();
  const file = fields(value, '', KNOWN, report);
  if (file) {
    checkSettings(file, report);
    checkSegments(file['segments'], report);
    checkPoints(file['points'], report);
    checkGuards(file, report);
  }
  if (!file || report.problems.length > 0) return { rulebook: undefined, problems: report.problems };
  const { $schema: _editorsOnly, quiet, segments = [], points = [], pause, alarm, ...settings } = file;
  const rulebook = {
    settings: { ...settings, ...(quiet !== undefined && { quiet: parseDuration(quiet) }) },
    segments,
    points,
    ...(pause !== undefined && { pause }),
    ...(alarm !== undefined && { alarm }),
  };
  return { rulebook: rulebook as RulebookFile, problems: [] };
}

function checkSettings(file: Fields, report: Report): void {
  const { quiet, lang, kinds, caps, holdout, spared, offerAtRisk, zone, languages, brand } = file;
  if (quiet !== undefined) checkDuration(quiet, '/quiet', report);
  if (lang !== undefined) checkLanguage(lang, '/lang', report);
  if (languages !== undefined) {
    list(languages, '/languages', 1, BOUNDS.languages, report)?.forEach((one, place, all) => {
      checkLanguage(one, `/languages/${place}`, report);
      if (all.indexOf(one) < place) report.add(`/languages/${place}`, ['standsTwice'], ['removeOne']);
    });
  }
  if (brand !== undefined) checkBrand(brand, report);
  if (kinds !== undefined) checkKinds(kinds, '/kinds', 1, report);
  if (caps !== undefined) checkCaps(caps, report);
  if (holdout !== undefined) number(holdout, '/holdout', 0, 50, report);
  if (spared !== undefined) checkKinds(spared, '/spared', 0, report);
  if (offerAtRisk !== undefined) number(offerAtRisk, '/offerAtRisk', 0, 100, report);
  if (zone !== undefined && !(typeof zone === 'string' && BOUNDS.zone.test(zone))) {
    report.add('/zone', ['notAZone'], ['writeZone']);
  }
}

function checkLanguage(value: unknown, path: string, report: Report): void {
  if (typeof value === 'string' && BOUNDS.language.test(value)) return;
  report.add(path, ['notALanguage'], ['useLanguage']);
}

function checkKinds(value: unknown, path: string, min: number, report: Report): void {
  list(value, path, min, KINDS.length, report)?.forEach((kind, place, all) => {
    oneOf(kind, `${path}/${place}`, KINDS, report);
    if (all.indexOf(kind) < place) report.add(`${path}/${place}`, ['standsTwice'], ['removeOne']);
  });
}

function checkSegments(value: unknown, report: Report): void {
  if (value === undefined) return;
  list(value, '/segments', 0, BOUNDS.segments, report)?.forEach((member, place) => {
    const path = `/segments/${place}`;
    const segment = fields(member, path, ['id', 'name', 'when'], report);
    if (!segment) return;
    checkIdAndName(segment, path, report);
    checkCondition(segment['when'], `${path}/when`, report);
  });
}

function checkPoints(value: unknown, report: Report): void {
  if (value === undefined) return;
  list(value, '/points', 0, BOUNDS.points, report)?.forEach((member, place) => {
    const path = `/points/${place}`;
    const row = fields(member, path, ['id', 'name', 'did', 'where', 'points', 'fades'], report);
    if (!row) return;
    checkIdAndName(row, path, report);
    checkPattern(row, path, report);
    if (row['points'] === 0) report.add(`${path}/points`, ['addsNothing'], ['writePoints']);
    else number(row['points'], `${path}/points`, -100, 100, report);
    checkDuration(row['fades'], `${path}/fades`, report);
  });
}
