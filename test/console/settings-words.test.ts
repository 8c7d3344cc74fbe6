/** What the draft changes of the settings, told in words: every part they have, none by the name the file gives it. */
import { expect, test } from 'vitest';
import type { Json } from '../../console/rules/edit/json.ts';
import { settingsChanges } from '../../console/settings/book/settings-changes.ts';
import { settingsDifferences } from '../../console/settings/book/settings-differences.ts';
import { tellSettings } from '../../console/settings/book/tell-settings.ts';
import { en } from '../../console/words/en.ts';
import { rulebookSchema } from '../../engine/check/rulebook-schema.ts';

const { kinds } = en.showing;
const LOYAL = { id: 'loyal', name: 'Loyal', when: { all: [] } };
const GIFTS = { id: 'gifts', name: 'Gift buyers', when: { all: [] } };

test.each<[part: string, before: Json | undefined, after: Json | undefined, says: string]>([
  ['holdout', undefined, 10, '5 % → 10 %'],
  ['spared', undefined, [], `${kinds['fix']} → nothing`],
  ['quiet', undefined, '2m', '30 seconds → 2 minutes'],
  ['lang', 'en', 'de', 'English → German'],
  ['languages', undefined, ['en', 'zh'], 'English, Chinese'],
  ['zone', undefined, 'Europe/Berlin', 'UTC → Europe/Berlin'],
  [
    'kinds',
    ['fix', 'help'],
    ['help', 'fix'],
    `${kinds['fix']}, ${kinds['help']} → ${kinds['help']}, ${kinds['fix']}`,
  ],
  ['offerAtRisk', 30, undefined, '30 → nothing'],
  [
    'caps',
    undefined,
    { perVisit: 2, kinds: { survey: { perVisitor: { max: 1, within: '90d' } } } },
    `Offers, reminders and questions together: at most 2 in one visit\n${kinds['survey']}: at most 1 within 90 days`,
  ],
  [
    'brand',
    undefined,
    { accent: '#1f5d4c', dark: { text: '#eeeeee' }, radius: 0, font: 'Georgia' },
    'Button, links and icon (Light): #1f5d4c\nText (Dark): #eeeeee\nRound corners: 0 px\nFont: Georgia',
  ],
  [
    'segments',
    [LOYAL],
    [{ ...LOYAL, when: { fact: 'risk', above: 1 } }, GIFTS],
    'changed: Loyal\nnew: Gift buyers',
  ],
  ['points', [{ id: 'a', name: 'Declined' }], undefined, 'removed: Declined'],
  ['pause', undefined, false, 'after 20 showings: 50 % could not be shown, or 90 % were closed → never'],
  ['alarm', false, { visitors: 1 }, 'never → from 1 visitor and 3 times the usual share on'],
])('%s (spec: O23)', (part, before, after, says) => {
  const of = (value: Json | undefined): Json => (value === undefined ? {} : { [part]: value });
  expect(settingsChanges(of(before), of(after))).toEqual([{ part: en.bookSettings.parts[part], says }]);
  expect(settingsChanges(of(after), of(after))).toEqual([]);
  const [difference] = settingsDifferences(of(before), of(after));
  expect(difference).toMatchObject({ part: en.bookSettings.parts[part], theirs: tellSettings(part, after) });
});

test('every part that the file can have is told (spec: O23)', () => {
  const { properties } = rulebookSchema() as { properties: object };
  const parts = Object.keys(properties).filter((part) => part !== '$schema');
  expect(Object.keys(en.bookSettings.parts).sort()).toEqual(parts.sort());
});

test('points are told with what fades of them (spec: O26)', () => {
  const rows = [{ id: 'a', name: 'Declined', did: 'checkout_error', points: 35, fades: '10m' }];
  expect(tellSettings('points', rows)).toBe('Declined: +35, half after 10 minutes');
});
