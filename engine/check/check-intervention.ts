/** Checks the `show` part of a rule: kinds, surfaces, plain texts in known languages, safe links. */
import { FACTS } from '../../protocol/facts.ts';
import { KINDS, SCALES, SURFACES } from '../../protocol/intervention.ts';
import { BOUNDS } from './bounds.ts';
import { nearest } from './nearest.ts';
import type { Report } from './report.ts';
import { fields, list, number, oneOf } from './shape.ts';

const KNOWN = [
  'kind',
  'surface',
  'slot',
  'anchor',
  'title',
  'text',
  'scale',
  'steps',
  'action',
  'cost',
  'choices',
  'why',
];

export function checkIntervention(value: unknown, path: string, report: Report): void {
  const show = fields(value, path, KNOWN, report);
  if (!show) return;
  oneOf(show['kind'], `${path}/kind`, KINDS, report);
  oneOf(show['surface'], `${path}/surface`, SURFACES, report);
  checkSlot(show['surface'], show['slot'], `${path}/slot`, report);
  checkAnchor(show['surface'], show['anchor'], `${path}/anchor`, report);
  checkText(show['title'], `${path}/title`, BOUNDS.title, report);
  checkText(show['text'], `${path}/text`, BOUNDS.text, report);
  if (show['why'] !== undefined) checkText(show['why'], `${path}/why`, BOUNDS.why, report);
  if (show['steps'] !== undefined) {
    list(show['steps'], `${path}/steps`, 1, BOUNDS.steps, report)?.forEach((step, place) => {
      checkText(step, `${path}/steps/${place}`, BOUNDS.step, report);
    });
  }
  checkScale(show['kind'], show['scale'], `${path}/scale`, report);
  if (show['cost'] !== undefined) checkCost(show['cost'], `${path}/cost`, report);
  if (show['action'] !== undefined) checkAction(show['action'], `${path}/action`, show['kind'], report);
  if (show['choices'] !== undefined) {
    list(show['choices'], `${path}/choices`, 1, BOUNDS.choices, report)?.forEach((choice, place) => {
      const at = `${path}/choices/${place}`;
      const part = fields(choice, at, ['label', 'href'], report);
      if (part) checkText(part['label'], `${at}/label`, BOUNDS.label, report);
      if (part) checkLink(part['href'], `${at}/href`, report);
    });
  }
  if (show['kind'] === 'help' && show['choices'] === undefined) {
    report.add(`${path}/choices`, ['helpWithoutWay'], ['listChoice']);
  }
}

function checkSlot(surface: unknown, slot: unknown, path: string, report: Report): void {
  if (surface !== 'slot') {
    if (slot !== undefined) report.add(path, ['onlySlotHasPlace'], ['makeSlot']);
  } else if (typeof slot !== 'string' || !BOUNDS.slot.test(slot)) {
    report.add(path, ['notAPlace'], ['writePlace']);
  }
}

function checkAnchor(surface: unknown, anchor: unknown, path: string, report: Report): void {
  if (surface !== 'tip') {
    if (anchor !== undefined) report.add(path, ['onlyTipPoints'], ['makeTip']);
  } else if (typeof anchor !== 'string' || !BOUNDS.anchor.test(anchor)) {
    report.add(path, ['notASelector'], ['writeSelector']);
  }
}

function checkScale(kind: unknown, scale: unknown, path: string, report: Report): void {
  if (kind === 'survey') oneOf(scale, path, SCALES, report);
  else if (scale !== undefined) report.add(path, ['onlySurveyHasScale'], ['makeSurvey']);
}

function checkCost(value: unknown, path: string, report: Report): void {
  if (typeof value === 'number') number(value, path, 0, BOUNDS.cost, report);
  else {
    const share = fields(value, path, ['percent'], report);
    if (share) number(share['percent'], `${path}/percent`, 0, 100, report);
  }
}

function checkAction(value: unknown, path: string, kind: unknown, report: Report): void {
  if (kind === 'survey') {
    report.add(path, ['surveyIsAnswered'], ['leaveAction']);
    return;
  }
  const action = fields(value, path, ['label', 'href', 'coupon', 'single'], report);
  if (!action) return;
  checkText(action['label'], `${path}/label`, BOUNDS.label, report);
  if (action['href'] !== undefined) checkLink(action['href'], `${path}/href`, report);
  const { coupon, single } = action;
  if (single !== undefined && single !== true) {
    report.add(`${path}/single`, ['notTrue'], ['writeTrue']);
  }
  if (single !== undefined && coupon === undefined) {
    report.add(`${path}/coupon`, ['codesNeedBeginning'], ['writeBeginning']);
  }
  if (coupon === undefined) return;
  if (kind !== 'offer') report.add(`${path}/coupon`, ['onlyOfferHasCoupon'], ['makeOffer']);
  if (typeof coupon !== 'string' || !BOUNDS.coupon.test(coupon)) {
    report.add(`${path}/coupon`, ['notACode'], ['writeCode']);
  }
}

function checkLink(value: unknown, path: string, report: Report): void {
  if (typeof value === 'string' && value.length <= BOUNDS.linkChars && BOUNDS.link.test(value)) return;
  report.add(path, ['notASafeLink', String(JSON.stringify(value))], ['writeLink']);
}

function checkText(value: unknown, path: string, max: number, report: Report): void {
  const text = fields(
    value,
    path,
    typeof value === 'object' && value !== null ? Object.keys(value) : ['en'],
    report,
  );
  if (!text) return;
  if (Object.keys(text).length === 0) report.add(path, ['noLanguage'], ['writeLocalText']);
  for (const [lang, words] of Object.entries(text)) {
    const at = `${path}/${lang}`;
    if (!BOUNDS.language.test(lang)) report.add(at, ['noSuchLanguage', lang], ['useLanguage']);
    if (typeof words !== 'string' || words.trim() === '') report.add(at, ['isEmpty'], ['writeText']);
    else if (words.length > max) report.add(at, ['hasCharacters', words.length], ['shortenTo', max]);
    else if (BOUNDS.markup.test(words)) {
      report.add(at, ['hasMarkup'], ['writePlainText']);
    } else checkPlaceholders(words, at, report);
  }
}

function checkPlaceholders(words: string, path: string, report: Report): void {
  for (const [, name] of words.matchAll(/\{([^}]*)\}/g)) {
    if (name === 'risk') {
      report.add(path, ['tellsRisk'], ['removeRisk']);
      continue;
    }
    if (name === undefined || Object.hasOwn(FACTS, name)) continue;
    const close = nearest(name, Object.keys(FACTS));
    report.add(path, ['noFactToFill', name], close ? ['didYouMeanFact', close] : ['removeBraces']);
  }
}
