/** Checks the `show` part of a rule: kinds, surfaces, plain texts in known languages, safe links. */
import { FACTS } from '../../protocol/facts.ts';
import { KINDS, SURFACES } from '../../protocol/intervention.ts';
import { BOUNDS } from './bounds.ts';
import { nearest } from './nearest.ts';
import type { Report } from './report.ts';
import { fields, list, oneOf } from './shape.ts';

export function checkIntervention(value: unknown, path: string, report: Report): void {
  const known = ['kind', 'surface', 'slot', 'title', 'text', 'steps', 'action', 'choices', 'why'];
  const show = fields(value, path, known, report);
  if (!show) return;
  oneOf(show['kind'], `${path}/kind`, KINDS, report);
  oneOf(show['surface'], `${path}/surface`, SURFACES, report);
  checkSlot(show['surface'], show['slot'], `${path}/slot`, report);
  checkText(show['title'], `${path}/title`, BOUNDS.title, report);
  checkText(show['text'], `${path}/text`, BOUNDS.text, report);
  if (show['why'] !== undefined) checkText(show['why'], `${path}/why`, BOUNDS.why, report);
  if (show['steps'] !== undefined) {
    list(show['steps'], `${path}/steps`, 1, BOUNDS.steps, report)?.forEach((step, place) => {
      checkText(step, `${path}/steps/${place}`, BOUNDS.step, report);
    });
  }
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

function checkAction(value: unknown, path: string, kind: unknown, report: Report): void {
  const action = fields(value, path, ['label', 'href', 'coupon'], report);
  if (!action) return;
  checkText(action['label'], `${path}/label`, BOUNDS.label, report);
  if (action['href'] !== undefined) checkLink(action['href'], `${path}/href`, report);
  const { coupon } = action;
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
    if (name === undefined || Object.hasOwn(FACTS, name)) continue;
    const close = nearest(name, Object.keys(FACTS));
    report.add(
      path,
      `there is no fact “${name}” to fill in`,
      close ? `did you mean {${close}}?` : 'remove the braces',
    );
  }
}
