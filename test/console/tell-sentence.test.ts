/** The rules of the demo and of the templates, each read out as one sentence. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Json } from '../../console/rules/edit/json.ts';
import { tellSentence } from '../../console/rules/tell/tell-sentence.ts';
import { jargonIn } from '../support/jargon.ts';

const FOLDER = join(import.meta.dirname, '../../demo-site/rules');
const demo = (id: string) => JSON.parse(readFileSync(join(FOLDER, `${id}.json`), 'utf8')) as Json;
const bought = { did: 'purchase' };
const value = { fact: 'cart.value', atLeast: 100 };
const rule = (when: Json, then: Json = {}) => ({ id: 'r', when, then }) as Json;
const show = { kind: 'help', surface: 'bar', title: { de: 'Hilfe', en: 'Help' } };

/** [what, rule, language of its title, the sentence] */
const ROWS: [string, Json, string, string | undefined][] = [
  [
    'the demo’s offer',
    demo('cart-100-199'),
    'en',
    'When currency of the cart is Euro (EUR) and value of the cart is between 100 and 199.99 and not: bought, in the last 30 days, show an offer on a card in the corner: “Your initials, on us”.',
  ],
  ['nothing yet', rule({ all: [] }), 'en', undefined],
  ['no conditions at all', { id: 'r' } as Json, 'en', 'When …, mark the visitor and show nothing.'],
  [
    'groups in a group',
    rule({ all: [value, { any: [bought, { did: 'search' }] }] }, { show }),
    'de',
    'When value of the cart is at least 100 and (bought or searched), show help on a bar along the edge: “Hilfe”.',
  ],
  [
    'a group of one',
    rule({ any: [{ all: [value] }] }, { show }),
    'fr',
    'When value of the cart is at least 100, show help on a bar along the edge: “Hilfe”.',
  ],
  ['what is not filled in', rule({ all: [{}] }, { show: {} }), 'en', 'When …, show … .'],
];
test.each(ROWS)('%s (spec: C24)', (_, one, lang, sentence) => {
  expect(tellSentence(one, lang)).toBe(sentence);
});

test('every rule of the demo has one without jargon (spec: C24)', () => {
  const ids = readdirSync(FOLDER).filter((file) => file !== 'rulebook.json' && file.endsWith('.json'));
  expect(ids.length).toBeGreaterThan(10);
  for (const file of ids) {
    const said = tellSentence(demo(file.replace('.json', '')), 'en') ?? '';
    expect(said).toMatch(/^When .+, show (a|an|help) .+\.$/s);
    // Codes of payment providers are names the shop knows.
    expect(jargonIn(said.replace(/“[^”]*”|[a-z]+(_[a-z]+)+/g, ''))).toEqual([]);
  }
});
