/** A site's day so far, by its own clock, beside the same hours of the day before. */
import { expect, test } from 'vitest';
import { zoneOffsets } from '../../collector/pipeline/zone-offset.ts';
import { today } from '../../collector/reports/today.ts';

const DAYS: [what: string, zone: string, now: string, span: [string, string], before: [string, string]][] = [
  [
    'in UTC',
    'UTC',
    '2026-11-10T14:20Z',
    ['2026-11-10T00Z', '2026-11-10T15Z'],
    ['2026-11-09T00Z', '2026-11-09T15Z'],
  ],
  [
    'at midnight a day has one hour',
    'UTC',
    '2026-11-10T00:00Z',
    ['2026-11-10T00Z', '2026-11-10T01Z'],
    ['2026-11-09T00Z', '2026-11-09T01Z'],
  ],
  [
    'ahead of UTC it is another day already',
    'Asia/Shanghai',
    '2026-11-10T20:30Z',
    ['2026-11-10T16Z', '2026-11-10T21Z'],
    ['2026-11-09T16Z', '2026-11-09T21Z'],
  ],
  [
    'behind UTC it is still the day before',
    'America/Los_Angeles',
    '2026-11-10T05:30Z',
    ['2026-11-09T08Z', '2026-11-10T06Z'],
    ['2026-11-08T08Z', '2026-11-09T06Z'],
  ],
  [
    'the morning after the clocks went back',
    'Europe/Berlin',
    '2026-10-25T07:10Z',
    ['2026-10-24T22Z', '2026-10-25T08Z'],
    ['2026-10-23T22Z', '2026-10-24T08Z'],
  ],
  [
    'the day after a day of 25 hours',
    'Europe/Berlin',
    '2026-10-26T01:10Z',
    ['2026-10-25T23Z', '2026-10-26T02Z'],
    ['2026-10-24T22Z', '2026-10-25T01Z'],
  ],
  [
    'late in a day of 25 hours, after one of 24',
    'Europe/Berlin',
    '2026-10-25T22:50Z',
    ['2026-10-24T22Z', '2026-10-25T23Z'],
    ['2026-10-23T22Z', '2026-10-24T22Z'],
  ],
  [
    'where midnight is no whole hour, from the hour it falls into',
    'Asia/Kolkata',
    '2026-11-10T20:10Z',
    ['2026-11-10T18Z', '2026-11-10T21Z'],
    ['2026-11-09T18Z', '2026-11-09T21Z'],
  ],
  [
    'at a quarter before the hour too',
    'Asia/Kathmandu',
    '2026-11-10T18:15Z',
    ['2026-11-10T18Z', '2026-11-10T19Z'],
    ['2026-11-09T18Z', '2026-11-09T19Z'],
  ],
  [
    'in the second of two midnights',
    'America/Havana',
    '2026-11-01T05:10Z',
    ['2026-11-01T04Z', '2026-11-01T06Z'],
    ['2026-10-31T04Z', '2026-10-31T06Z'],
  ],
  [
    'the day after a day of 23 hours',
    'Europe/Berlin',
    '2026-03-30T01:10Z',
    ['2026-03-29T22Z', '2026-03-30T02Z'],
    ['2026-03-28T23Z', '2026-03-29T03Z'],
  ],
];

const time = (text: string) => Date.parse(text.replace(/T(\d\d)Z$/, 'T$1:00Z'));

test.each(DAYS)('%s (spec: V24)', (_what, zone, now, [from, to], [yesterday, until]) => {
  const offsets = zoneOffsets();
  expect(today((at) => offsets(zone, at), time(now))).toEqual({
    from: time(from),
    to: time(to),
    before: { from: time(yesterday), to: time(until) },
  });
});
