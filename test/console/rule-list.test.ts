/** The list's lines: a rule live, in the draft or both, switched off, and what it did, told in words. */
import { expect, test } from 'vitest';
import { linesOf } from '../../console/rules/list/rule-line.ts';
import { notesOf } from '../../console/rules/list/rule-notes.ts';
import type { RulesView } from '../../protocol/api/draft.ts';
import type { RuleFigures } from '../../protocol/api/rule-figures.ts';
import { CARD_DECLINED, CART_OFFER } from '../support/rules.ts';

const AT = Date.UTC(2026, 10, 22);
const DONE = { who: 'Ada', at: AT };
const VIEW: RulesView = {
  owner: 'console',
  settings: {},
  rules: [CARD_DECLINED, CART_OFFER],
  changes: [],
  problems: [],
  counts: { rules: 2, changes: 0, problems: 0 },
  total: 2,
  revisions: { settings: 0, rules: {} },
};
const NOTHING = {
  decided: 0,
  shown: 0,
  acted: 0,
  dismissed: 0,
  failed: 0,
  visitors: 0,
  orderedAfterShown: 0,
  orderedAfterActed: 0,
  heldBy: {},
};

const lineOf = (view: Partial<RulesView>, id = CART_OFFER.id, off: Parameters<typeof linesOf>[1] = []) =>
  linesOf({ ...VIEW, ...view }, off, undefined).find((line) => line.id === id);

test.each([
  ['as it is published', {}, CART_OFFER.id, 'live', CART_OFFER.name],
  [
    'changed in the draft, by its new name',
    {
      changes: [
        { ...DONE, rule: CART_OFFER.id, state: 'changed', content: { ...CART_OFFER, name: 'Other' } },
      ],
    },
    CART_OFFER.id,
    'changed',
    'Other',
  ],
  [
    'to be deleted, by the name it had',
    { changes: [{ ...DONE, rule: CART_OFFER.id, state: 'deleted', content: null }] },
    CART_OFFER.id,
    'deleted',
    CART_OFFER.name,
  ],
  [
    'new, and nameless yet',
    { changes: [{ ...DONE, rule: 'new-one', state: 'new', content: { id: 'new-one', name: ' ' } }] },
    'new-one',
    'new',
    'new-one',
  ],
] as const)('a rule %s (spec: C13)', (_name, view, id, state, name) => {
  expect(lineOf(view as Partial<RulesView>, id)).toMatchObject({ state, name });
});

test('a change of the settings is no line, and a switch comes before any other state (spec: C13)', () => {
  const settings = { ...DONE, rule: null, state: 'changed' as const, content: {} };
  expect(linesOf({ ...VIEW, changes: [settings] }, [], undefined)).toHaveLength(2);
  const off = { ...DONE, rule: CART_OFFER.id, why: 'Sold out' };
  expect(lineOf({}, CART_OFFER.id, [off])).toMatchObject({ state: 'off', off });
});

const NOTES: [name: string, figures: RuleFigures['rules'][string] | undefined, notes: string[]][] = [
  ['nothing happened', undefined, ['Its moment has not come in 14 days.']],
  ['it works', { ...NOTHING, decided: 5, shown: 5 }, []],
  [
    'it always loses',
    { ...NOTHING, lostTo: { rule: CARD_DECLINED.id, name: CARD_DECLINED.name, times: 4 } },
    ['Always loses to “Declined card”.'],
  ],
  [
    'it loses now and then',
    { ...NOTHING, decided: 5, lostTo: { rule: CARD_DECLINED.id, name: CARD_DECLINED.name, times: 1 } },
    ['Lost 1 time to “Declined card”.'],
  ],
  [
    'it is held back',
    { ...NOTHING, heldBy: { quiet: 2, limit: 1 } },
    ['Held back 3 times by limits or quiet time.'],
  ],
];

test.each(NOTES)('what one should know of a rule: %s (spec: C13)', (_name, did, notes) => {
  const figures = { days: 14, simulated: 0, counting: false, rules: did ? { [CART_OFFER.id]: did } : {} };
  const line = linesOf(VIEW, [], figures).find(({ id }) => id === CART_OFFER.id);
  expect(line && notesOf(line, 14)).toEqual(notes);
});

test('a rule that lacks a language the site writes in says so, one that only marks does not (spec: O24)', () => {
  const settings = { languages: ['en', 'de', 'fr'] };
  const line = lineOf({ settings });
  expect(line?.unwritten).toEqual(['de', 'fr']);
  expect(notesOf(line as NonNullable<typeof line>, 14)[0]).toBe('Not written yet: German, French.');
  const marks = { ...CART_OFFER, then: { tag: { name: 'hesitating' } } };
  expect(lineOf({ settings, rules: [marks] })?.unwritten).toEqual([]);
  // As the draft of the settings has it.
  const change = { ...DONE, rule: null, state: 'changed', content: { languages: ['en'] } } as const;
  expect(lineOf({ settings, changes: [change] })?.unwritten).toEqual([]);
});
