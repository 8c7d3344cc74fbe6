/** When the tag tries again, and in which order it sends. */
import { expect, test } from 'vitest';
import { byOccurrence } from '../../sdk/queue/by-occurrence.ts';
import { fullJitter } from '../../sdk/transport/full-jitter.ts';
import { retryAfter } from '../../sdk/transport/retry-after.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');

test.each([
  [0, 1_000],
  [1, 2_000],
  [3, 8_000],
  [6, 60_000],
  [2_000, 60_000],
])('after %i failures the wait is anywhere up to %i ms (spec: Q3)', (failures, ceiling) => {
  expect(fullJitter(failures, () => 0)).toBe(0);
  expect(fullJitter(failures, () => 0.5)).toBe(ceiling / 2);
  expect(fullJitter(failures, () => 1)).toBe(ceiling);
});

test.each([
  ['nothing', null, undefined],
  ['seconds', '7', 7_000],
  ['absurdly many seconds', '86400', 300_000],
  ['a date', 'Sun, 22 Nov 2026 12:00:30 GMT', 30_000],
  ['a date far away', 'Sun, 22 Nov 2099 12:00:30 GMT', 300_000],
  ['rubbish', 'soon', undefined],
])('Retry-After: %s (spec: Q3)', (_, header, expected) => {
  expect(retryAfter(header, NOW)).toBe(expected);
});

test('a date that has passed, or zero seconds, asks for no wait', () => {
  expect(retryAfter('Sun, 22 Nov 2026 11:00:00 GMT', NOW)).toBeLessThan(0);
  expect(retryAfter('0', NOW) ?? 0).toBeLessThanOrEqual(0);
});

test('events are sent by time, then by sequence (spec: Q1)', () => {
  const event = (tab: string, seq: number, at: number) => ({ tab, seq, at, name: 'x' });
  const sorted = [event('b', 2, 5), event('a', 9, 7), event('b', 1, 5), event('a', 8, 1)].sort(byOccurrence);
  expect(sorted.map(({ tab, seq }) => `${tab}${seq}`)).toEqual(['a8', 'b1', 'b2', 'a9']);
});
