/** A time in, when shoppers come in it and with which story out: more by day than by night, and more each week. */
import { type Random, randomOf } from './random.ts';
import { STORIES } from './stories.ts';
import type { Story } from './story.ts';

export interface Arrival {
  /** Epoch milliseconds. */
  at: number;
  story: Story;
  random: Random;
}

export interface ArrivalsOptions {
  seed: string;
  /** Epoch milliseconds, the end excluded. */
  from: number;
  to: number;
  /** Minutes the shop's clock is ahead of UTC. */
  zone: number;
}

const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;
/** Of an ordinary day. */
const VISITORS = 68;
/** From midnight on. */
const HOURS = [2, 1, 1, 1, 1, 2, 3, 5, 7, 8, 9, 9, 11, 10, 8, 8, 9, 10, 12, 14, 15, 13, 8, 4].map(
  (weight, hour) => ({ weight, hour }),
);
/** From Sunday on. */
const BY_WEEKDAY = [1.25, 0.95, 0.9, 0.95, 1, 1.1, 1.2];
/** What each day before the last has less. */
const GROWTH = 0.985;
const LATELY = 3;

/** @returns them in the order of their times; the same for the same days, wherever in them `from` and `to` are */
export function arrivals({ seed, from, to, zone }: ArrivalsOptions): Arrival[] {
  const midnight = (at: number) => Math.floor((at + zone * MINUTE) / DAY) * DAY - zone * MINUTE;
  const last = midnight(to);
  const all: Arrival[] = [];
  for (let start = midnight(from); start < to; start += DAY) {
    const before = Math.round((last - start) / DAY);
    const random = randomOf(`${seed} ${before}`);
    const weekday = new Date(start + zone * MINUTE).getUTCDay();
    const count = Math.round(VISITORS * (BY_WEEKDAY[weekday] as number) * GROWTH ** before);
    for (let place = 0; place < count; place++) {
      const { hour } = random.pick(HOURS, ({ weight }) => weight);
      const at = start + hour * HOUR + random.whole(0, HOUR - 1);
      const story = random.pick(STORIES, ({ weight, lately = 1 }) => weight * (before < LATELY ? lately : 1));
      all.push({ at, story, random: randomOf(`${seed} ${before} ${place}`) });
    }
  }
  return all.filter(({ at }) => at >= from && at < to).sort((a, b) => a.at - b.at);
}

/** Milliseconds between two shoppers at first, and after some hours: a demo left alone must not fill the disk. */
const APART = 45_000;
const FAR_APART = 300_000;

/**
 * @param since when shoppers began to come one after another, epoch milliseconds
 * @param at when the last one came
 * @returns who comes next while a collector runs
 */
export function nextArrival(random: Random, since: number, at: number): Arrival {
  const apart = Math.min(FAR_APART, APART * (1 + (at - since) / HOUR));
  const story = random.pick(STORIES, ({ weight, live = weight }) => live);
  return {
    at: at + Math.round(apart * (0.4 + 1.2 * random.next())),
    story,
    random: randomOf(random.letters(16)),
  };
}
