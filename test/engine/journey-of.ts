/**
 * A journey from lines a person can read, each event a record of its own:
 *
 *   "5s search term=ring"       so long after the start
 *   "Mon 17:59 page_view"       on that day of the week in which 2 November 2026 is the Monday
 *   "30m by the clock pulse"    appended by the collector
 *   "90s pulse visible=90s"     how long the tab was visible so far
 *   "the site's clock is 60 minutes ahead"   of UTC, from here on
 */
import { type Journey, newJourney, type Rulebook, step } from '../../engine/index.ts';
import { CLOCK_TAB, type JourneyEvent, type Param, type Params } from '../../protocol/event.ts';
import { START, timeOf } from './times.ts';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const LINE = /^((?:[\d.]+[a-z]+ )+|[A-Z]\w\w \d\d:\d\d )(by the clock )?(\w+)(.*)$/;

/** @param start epoch milliseconds; 2 November 2026, 10:00 UTC, if left out */
export function journeyOf(lines: readonly string[], book: Rulebook, start = START): Journey {
  let journey = newJourney();
  let zone = 0;
  for (const [place, line] of lines.entries()) {
    const ahead = /clock is (-?\d+) minutes ahead/.exec(line)?.[1];
    if (ahead !== undefined) {
      zone = Number(ahead);
      continue;
    }
    const event = read(line, start, place + 1);
    const origin = event.tab === CLOCK_TAB ? 'clock' : 'tag';
    const context = { book: book.version, engine: '', origin, mode: 'granted', zone } as const;
    journey = step(journey, { v: 1, received: event.at, events: [event], context }, book).journey;
  }
  return journey;
}

function read(line: string, start: number, seq: number): JourneyEvent {
  const match = LINE.exec(line);
  if (!match) throw new Error(`cannot read the line “${line}”`);
  const [, time = '', clock, name = '', rest = ''] = match;
  const params: Params = {};
  let page: string | undefined;
  let visible: number | undefined;
  for (const arg of rest.split(' ').filter(Boolean)) {
    const [key = '', value = ''] = arg.split('=');
    if (key === 'page') page = value;
    else if (key === 'visible') visible = timeOf(value);
    else if (key === 'item_category') params['items'] = [{ item_id: 'A', item_category: value }];
    else params[key] = paramOf(value);
  }
  return {
    tab: clock ? CLOCK_TAB : 'tab00001',
    seq,
    name,
    at: whenOf(time, start),
    params,
    ...(page !== undefined && { page }),
    ...(visible !== undefined && { visible }),
  };
}

function whenOf(time: string, start: number): number {
  const [, day = '', hours, minutes] = /^([A-Z]\w\w) (\d\d):(\d\d)/.exec(time) ?? [];
  if (day === '') return start + timeOf(time);
  return Date.UTC(2026, 10, 2 + DAYS.indexOf(day), Number(hours), Number(minutes));
}

function paramOf(text: string): Param {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
