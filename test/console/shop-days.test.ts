/** Whose days the console asks for, and what it says where the device has others or a day does not begin on the hour. */
import { expect, test } from 'vitest';
import { countedFrom } from '../../console/now/counted-from.ts';
import { hasOtherDays } from '../../console/now/has-other-days.ts';
import { lastDays } from '../../console/now/periods.ts';

const WEEKS: [zone: string, now: string, first: string, last: string][] = [
  ['UTC', '2026-11-10T23:59Z', '2026-11-04', '2026-11-10'],
  ['Asia/Shanghai', '2026-11-10T16:00Z', '2026-11-05', '2026-11-11'],
  ['America/Los_Angeles', '2026-11-10T07:59Z', '2026-11-03', '2026-11-09'],
  ['Asia/Kolkata', '2026-11-10T18:29Z', '2026-11-04', '2026-11-10'],
  ['Asia/Kathmandu', '2026-11-10T18:15Z', '2026-11-05', '2026-11-11'],
  // A week with a day of 25 hours, and one with a day of 23, are seven days all the same.
  ['Europe/Berlin', '2026-10-25T22:30Z', '2026-10-19', '2026-10-25'],
  ['Europe/Berlin', '2026-03-29T22:30Z', '2026-03-24', '2026-03-30'],
];

test.each(WEEKS)('the last week in %s at %s is %s to %s (spec: V26)', (zone, now, first, last) => {
  expect(lastDays(Date.parse(now), zone)).toEqual({ first, last });
});

const CLOCKS: [device: string, shop: string, at: string, other: boolean][] = [
  ['Europe/Berlin', 'Europe/Berlin', '2026-11-10T12:00Z', false],
  // Another name of the same clock.
  ['Europe/Vienna', 'Europe/Berlin', '2026-11-10T12:00Z', false],
  ['Europe/London', 'Europe/Berlin', '2026-11-10T12:00Z', true],
  ['Africa/Lagos', 'Europe/Berlin', '2026-11-10T12:00Z', false],
  ['Africa/Lagos', 'Europe/Berlin', '2026-07-10T12:00Z', true],
  // Exactly a day apart, or almost.
  ['Pacific/Honolulu', 'Pacific/Kiritimati', '2026-11-10T12:00Z', true],
  ['Asia/Kolkata', 'Asia/Kathmandu', '2026-11-10T12:00Z', true],
  ['Europe/Berlin', 'Mars/Olympus', '2026-11-10T12:00Z', true],
];

test.each(CLOCKS)('a device in %s, a shop in %s, %s: other days %s (spec: V26)', (own, shop, at, other) => {
  expect(hasOtherDays(shop, [Date.parse(at)], own)).toBe(other);
});

const BEGINS: [zone: string, from: string, told: string | undefined][] = [
  ['Europe/Berlin', '2026-10-24T22:00Z', undefined],
  ['America/Santiago', '2026-09-06T04:00Z', undefined],
  ['Asia/Kolkata', '2026-11-09T18:00Z', '23:30'],
  ['Asia/Kathmandu', '2026-11-09T18:00Z', '23:45'],
  ['America/St_Johns', '2026-11-10T03:00Z', '23:30'],
  ['Mars/Olympus', '2026-11-10T03:00Z', undefined],
];

test.each(BEGINS)('a day in %s counted from %s is told of as %s (spec: V26)', (zone, from, told) => {
  expect(countedFrom(zone, Date.parse(from))).toBe(told);
});
