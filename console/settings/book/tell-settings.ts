/** One part of the settings in, what it says in words, a line a thing, out; what is left out is told as it then is. */
import { KINDS } from '../../../protocol/intervention.ts';
import { USUAL_GUARDS } from '../../../protocol/usual-guards.ts';
import { USUAL_SETTINGS } from '../../../protocol/usual-settings.ts';
import { languageName } from '../../format/language-name.ts';
import { asList, asObject, asText, type Json } from '../../rules/edit/json.ts';
import { tellDuration } from '../../rules/tell/tell-duration.ts';
import { WORDS } from '../../words.ts';

/** @param part as `rulebook.json` names it */
export function tellSettings(part: string, value: Json | undefined): string {
  const lines = TELL[part]?.(value ?? USUAL[part]) ?? [];
  return lines.filter(Boolean).join('\n') || WORDS.bookSettings.none;
}

const words = WORDS.bookSettings;

const USUAL: { readonly [part: string]: Json } = {
  ...USUAL_SETTINGS,
  quiet: `${USUAL_SETTINGS.quiet / 1_000}s`,
  kinds: [...USUAL_SETTINGS.kinds],
  spared: [...USUAL_SETTINGS.spared],
};

const TELL: { readonly [part: string]: (value: Json | undefined) => string[] } = {
  holdout: (value) => [`${value} %`],
  spared: (value) => [kindNames(value)],
  quiet: (value) => [tellDuration(asText(value))],
  kinds: (value) => [kindNames(value)],
  caps: tellCaps,
  lang: (value) => [languageName(asText(value))],
  languages: (value) => [inOneLine(asList(value).map((lang) => languageName(asText(lang))))],
  zone: (value) => [asText(value)],
  brand: tellBrand,
  segments: (value) => asList(value).map((segment) => asText(asObject(segment)['name'])),
  points: (value) =>
    asList(value).map((row) => {
      const { name, points, fades } = asObject(row);
      return words.pointsLine(asText(name), Number(points), tellDuration(asText(fades)));
    }),
  offerAtRisk: (value) => (value === undefined ? [] : [String(value)]),
  pause: (value) => [value === false ? words.never : words.pauseLine(within(value, USUAL_GUARDS.pause))],
  alarm: (value) => [value === false ? words.never : words.alarmLine(within(value, USUAL_GUARDS.alarm))],
};

function tellCaps(value: Json | undefined): string[] {
  const { kinds, ...all } = asObject(value);
  const lineOf = (name: string, cap: Json | undefined) => {
    const { perVisit, perVisitor } = asObject(cap);
    const { max, within: time } = asObject(perVisitor);
    const said = [
      ...(typeof perVisit === 'number' ? [words.capVisit(perVisit)] : []),
      ...(typeof max === 'number' ? [words.capVisitor(max, tellDuration(asText(time)))] : []),
    ];
    return said.length > 0 ? words.capLine(name, inOneLine(said)) : '';
  };
  return [
    lineOf(words.allCapped, all),
    ...KINDS.map((kind) => lineOf(kindName(kind), asObject(kinds)[kind])),
  ];
}

function tellBrand(value: Json | undefined): string[] {
  const { dark, radius, font, ...light } = asObject(value);
  const colours = (of: Json | undefined, scheme: string) =>
    Object.entries(words.colours).flatMap(([part, name]) => {
      const colour = asObject(of)[part];
      return typeof colour === 'string' ? [words.brandLine(`${name} (${scheme})`, colour)] : [];
    });
  return [
    ...colours(light, WORDS.preview.looks.light),
    ...colours(dark, WORDS.preview.looks.dark),
    ...(typeof radius === 'number' ? [words.brandLine(words.radius, `${radius} px`)] : []),
    ...(typeof font === 'string' ? [words.brandLine(words.font, font)] : []),
  ];
}

function within<T extends { readonly [part: string]: number }>(value: Json | undefined, usual: T): T {
  return { ...usual, ...(asObject(value) as Partial<T>) };
}

function kindNames(value: Json | undefined): string {
  return inOneLine(asList(value).map((kind) => kindName(asText(kind))));
}

function kindName(kind: string): string {
  return WORDS.showing.kinds[kind] ?? kind;
}

function inOneLine(said: readonly string[]): string {
  return said.join(words.comma);
}
