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
    report.add(
      `${path}/choices`,
      'help without a way to reach somebody',
      'list at least one choice with label and href',
    );
  }
}

function checkSlot(surface: unknown, slot: unknown, path: string, report: Report): void {
  if (surface !== 'slot') {
    if (slot !== undefined)
      report.add(path, 'only the surface “slot” has a place', 'make its surface "slot" or leave it out');
  } else if (typeof slot !== 'string' || !BOUNDS.slot.test(slot)) {
    report.add(path, 'is not the name of a place', 'write the name in data-kairos-slot, such as "cart"');
  }
}

function checkAnchor(surface: unknown, anchor: unknown, path: string, report: Report): void {
  if (surface !== 'tip') {
    if (anchor !== undefined)
      report.add(
        path,
        'only the surface “tip” points at something',
        'make its surface "tip" or leave it out',
      );
  } else if (typeof anchor !== 'string' || !BOUNDS.anchor.test(anchor)) {
    const mend = 'write a CSS selector of at most 200 characters, without braces, such as "#size-guide"';
    report.add(path, 'is not a selector', mend);
  }
}

function checkScale(kind: unknown, scale: unknown, path: string, report: Report): void {
  if (kind === 'survey') oneOf(scale, path, SCALES, report);
  else if (scale !== undefined)
    report.add(path, 'only a survey has a scale', 'make its kind "survey" or leave it out');
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
    report.add(path, 'a survey is answered, not accepted', 'leave it out: the scale is its action');
    return;
  }
  const action = fields(value, path, ['label', 'href', 'coupon', 'single'], report);
  if (!action) return;
  checkText(action['label'], `${path}/label`, BOUNDS.label, report);
  if (action['href'] !== undefined) checkLink(action['href'], `${path}/href`, report);
  const { coupon, single } = action;
  if (single !== undefined && single !== true) {
    report.add(`${path}/single`, 'is not true', 'write true, or leave it out');
  }
  if (single !== undefined && coupon === undefined) {
    const mend = 'write what its codes begin with, such as "coupon": "ENGRAVE"';
    report.add(`${path}/coupon`, 'single-use codes need a beginning', mend);
  }
  if (coupon === undefined) return;
  if (kind !== 'offer')
    report.add(`${path}/coupon`, 'only an offer carries a coupon', 'make its kind "offer" or leave it out');
  if (typeof coupon !== 'string' || !BOUNDS.coupon.test(coupon)) {
    report.add(
      `${path}/coupon`,
      'is not a code',
      'write letters, digits, hyphens and underscores, at most 40',
    );
  }
}

function checkLink(value: unknown, path: string, report: Report): void {
  if (typeof value === 'string' && value.length <= BOUNDS.linkChars && BOUNDS.link.test(value)) return;
  report.add(
    path,
    `${JSON.stringify(value)} is not a safe link`,
    'write https://…, tel:…, mailto:… or a path such as /contact',
  );
}

function checkText(value: unknown, path: string, max: number, report: Report): void {
  const text = fields(
    value,
    path,
    typeof value === 'object' && value !== null ? Object.keys(value) : ['en'],
    report,
  );
  if (!text) return;
  if (Object.keys(text).length === 0) report.add(path, 'has no language', 'write { "en": "…" }');
  for (const [lang, words] of Object.entries(text)) {
    const at = `${path}/${lang}`;
    if (!BOUNDS.language.test(lang))
      report.add(at, `“${lang}” is not a language`, 'use a tag such as "en" or "de-AT" (BCP 47)');
    if (typeof words !== 'string' || words.trim() === '') report.add(at, 'is empty', 'write the text');
    else if (words.length > max) report.add(at, `has ${words.length} characters`, `shorten it to ${max}`);
    else if (BOUNDS.markup.test(words)) {
      report.add(at, 'has markup in it', 'write plain text: prompts show it letter by letter, never as HTML');
    } else checkPlaceholders(words, at, report);
  }
}

function checkPlaceholders(words: string, path: string, report: Report): void {
  for (const [, name] of words.matchAll(/\{([^}]*)\}/g)) {
    if (name === 'risk') {
      report.add(path, 'customers are not told their risk', 'remove {risk}');
      continue;
    }
    if (name === undefined || Object.hasOwn(FACTS, name)) continue;
    const close = nearest(name, Object.keys(FACTS));
    report.add(
      path,
      `there is no fact “${name}” to fill in`,
      close ? `did you mean {${close}}?` : 'remove the braces',
    );
  }
}
