/** The stream's manners, with a listener one can hold up and timers that are put forward. */
import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type MomentsStream, momentsStream } from '../../collector/http/moments-stream.ts';
import type { MomentRow } from '../../protocol/api/reports.ts';

class Listener extends EventEmitter {
  written: string[] = [];
  writableNeedDrain = false;
  over = '';
  write = (text: string) => this.written.push(text);
  end = () => this.leave('ended');
  destroy = () => this.leave('destroyed');
  get ids() {
    return this.written.flatMap((text) => /^id: (\d+)/.exec(text)?.[1] ?? []).map(Number);
  }
  private leave(how: string): void {
    this.over = how;
    this.emit('close');
  }
}

let all: MomentRow[];
let stream: MomentsStream;
let asked: { after: number; limit: number }[];

const moment = (id: number) => ({ id, visitor: 'v', at: id, result: 'decided', rule: 'r' }) as MomentRow;

beforeEach(() => {
  vi.useFakeTimers();
  all = [];
  asked = [];
  stream = momentsStream(
    {
      fresh: async () => undefined,
      async moments(_site, { after = 0, limit }) {
        asked.push({ after, limit });
        const newest = all.filter(({ id }) => id > after).reverse();
        return { moments: newest.slice(0, limit) };
      },
    },
    Date.now,
  );
});
afterEach(() => {
  stream.close();
  vi.useRealTimers();
});

function open(after = 0, isAllowed = async () => true): Listener {
  const listener = new Listener();
  const place = { site: 'demo', after, language: 'en' } as const;
  stream.open(listener as unknown as ServerResponse, place, isAllowed);
  return listener;
}

test('each listener is told what comes after its place, oldest first, once', async () => {
  all = [1, 2, 3].map(moment);
  const [first, second] = [open(1), open(3)];
  await vi.advanceTimersByTimeAsync(600);
  expect([first.ids, second.ids]).toEqual([[2, 3], []]);
  all.push(moment(4));
  await vi.advanceTimersByTimeAsync(600);
  expect([first.ids, second.ids]).toEqual([[2, 3, 4], [4]]);
});

test('a listener that takes nothing is asked nothing, and let go after 30 s (spec: V4)', async () => {
  const slow = open();
  slow.writableNeedDrain = true;
  const before = slow.written.length;
  for (let id = 1; id <= 1_000; id++) all.push(moment(id));
  await vi.advanceTimersByTimeAsync(29_000);
  expect([slow.written.length, asked.length, slow.over]).toEqual([before, 0, '']);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(slow.over).toBe('destroyed');
});

test('one that catches its breath goes on where it was, with the newest (spec: V4)', async () => {
  const slow = open();
  slow.writableNeedDrain = true;
  for (let id = 1; id <= 200; id++) all.push(moment(id));
  await vi.advanceTimersByTimeAsync(20_000);
  slow.writableNeedDrain = false;
  await vi.advanceTimersByTimeAsync(600);
  expect([slow.ids.length, slow.ids.at(-1), slow.over]).toEqual([50, 200, '']);
});

test('it beats while nothing happens, and ends when the session has ended (spec: V4)', async () => {
  let signedIn = true;
  const listener = open(0, async () => signedIn);
  await vi.advanceTimersByTimeAsync(21_000);
  expect(listener.written.filter((text) => text.startsWith(':')).length).toBe(2);
  signedIn = false;
  await vi.advanceTimersByTimeAsync(11_000);
  expect(listener.over).toBe('ended');
});

test('so many listen and no more; who leaves makes room, and nothing runs when nobody listens', async () => {
  const listeners = Array.from({ length: 100 }, () => open());
  expect(stream.isFull()).toBe(true);
  listeners[0]?.destroy();
  expect(stream.isFull()).toBe(false);
  for (const one of listeners.slice(1)) one.destroy();
  expect(vi.getTimerCount()).toBe(0);
});
