/** The bounded map keeps what is used and never holds more than it may. */
import { expect, it } from 'vitest';
import { lru } from '../../collector/pipeline/lru.ts';

it('holds at most what it may, and keeps what is used again and again', () => {
  const map = lru<number>(100);
  map.set('used', 1);
  for (let n = 0; n < 1_000; n++) {
    map.set(`key-${n}`, n);
    expect(map.get('used')).toBe(1);
    expect(map.size).toBeLessThanOrEqual(100);
  }
  expect(map.get('key-999')).toBe(999);
  expect(map.get('key-0')).toBeUndefined();
});

it('gives back what was set last, once, and nothing after a deletion', () => {
  const map = lru<number>(4);
  for (const key of ['a', 'b', 'c', 'a']) map.set(key, key.charCodeAt(0));
  map.set('a', 7);
  expect([map.get('a'), map.get('b'), map.get('c'), map.size]).toEqual([7, 98, 99, 3]);
  map.delete('a');
  expect([map.get('a'), map.size]).toEqual([undefined, 2]);
});
