/** A rule as it reads in the editor: its parts by their labels, in the order in which they stand there. */
import { languageName } from '../../format/language-name.ts';
import { money } from '../../format/money.ts';
import { WORDS } from '../../words.ts';
import { eventName } from '../conditions/event-name.ts';
import { asList, asObject, asText, type Json, readAt } from '../edit/json.ts';
import { tellAnything } from './tell-anything.ts';
import { tellCondition } from './tell-condition.ts';
import { tellDuration } from './tell-duration.ts';

export interface Told {
  /** What the editor calls it. */
  name: string;
  /** Lines; empty where the rule says nothing of it. */
  says: string;
}

/** @param rule a rule under way: it may hold anything */
export function tellRule(rule: Json): Told[] {
  const { editor, showing, limits } = WORDS;
  const show = asObject(readAt(rule, ['then', 'show']));
  const action = asObject(show['action']);
  const at = (...path: string[]) => readAt(rule, path);
  const one = (words: { [name: string]: string }, value: Json | undefined) =>
    words[asText(value)] ?? asText(value);
  const known: [name: string, says: string][] = [
    [editor.name, asText(at('name'))],
    [editor.when, tellCondition(at('when'))],
    [showing.kind, one(showing.kinds, show['kind'])],
    [showing.surface, one(showing.surfaces, show['surface'])],
    [showing.slot, asText(show['slot'])],
    [showing.anchor, asText(show['anchor'])],
    [showing.titleText, tellText(show['title'])],
    [showing.text, tellText(show['text'])],
    [showing.scale, one(showing.scales, show['scale'])],
    [showing.steps, asList(show['steps']).map(tellText).join('\n')],
    [showing.actionLabel, tellText(action['label'])],
    [showing.href, asText(action['href'])],
    [showing.coupon, asText(action['coupon'])],
    [showing.single, action['single'] === true ? WORDS.conditions.yes : ''],
    [showing.choices, asList(show['choices']).map(asObject).map(tellChoice).join('\n')],
    [showing.why, tellText(show['why'])],
    [showing.cost, tellCost(show['cost'])],
    [limits.perVisit, tellNumber(at('limit', 'perVisit'))],
    [limits.perVisitor, tellNumber(at('limit', 'perVisitor'))],
    [limits.every, tellDuration(at('limit', 'every'))],
    [limits.stage, one(limits.stages, at('stage'))],
    [limits.urgency, one(limits.urgencies, at('urgency'))],
    [limits.priority, tellNumber(at('priority'))],
    [limits.expires, tellDuration(at('expires'))],
    [limits.atRisk, tellNumber(at('atRisk'))],
    [limits.budgetCount, tellNumber(at('budget', 'count'))],
    [limits.budgetValue, tellNumber(at('budget', 'value'))],
    [editor.compare, tellSplit(rule)],
    [limits.tagName, asText(at('then', 'tag', 'name'))],
    [limits.tagLife, tellDuration(at('then', 'tag', 'life'))],
    [
      limits.resolvedBy,
      asList(at('then', 'tag', 'resolvedBy'))
        .map((event) => eventName(asText(asObject(event)['did'])))
        .join('\n'),
    ],
  ];
  return known.map(([name, says]) => ({ name, says }));
}

/** In one language the text itself, in several each with its language. */
function tellText(value: Json | undefined): string {
  const texts = Object.entries(asObject(value));
  if (texts.length === 1) return tellAnything(texts[0]?.[1]);
  return texts.map(([lang, text]) => WORDS.conflict.named(languageName(lang), tellAnything(text))).join('\n');
}

function tellChoice({ label, href }: { [part: string]: Json }): string {
  return `${tellText(label)} (${asText(href)})`;
}

function tellNumber(value: Json | undefined): string {
  return typeof value === 'number' ? money(value, undefined) : '';
}

function tellCost(value: Json | undefined): string {
  const share = asObject(value)['percent'];
  return share === undefined ? tellNumber(value) : `${tellNumber(share)} ${WORDS.showing.costShare}`;
}

function tellSplit(rule: Json): string {
  const { limits } = WORDS;
  return Object.entries(asObject(readAt(rule, ['split'])))
    .map(([name, share], place) => {
      const said = name === 'none' ? limits.nothing : place === 0 ? limits.first : limits.variant(name);
      const own = asObject(readAt(rule, ['then', 'variants', name]));
      const texts = [tellText(own['title']), tellText(own['text'])].filter(Boolean);
      return [WORDS.conflict.named(limits.share(said), tellNumber(share)), ...texts].join('\n');
    })
    .join('\n');
}
