/** A zone and a time in, the minutes its clock is ahead of UTC out. */

export type ZoneOffset = (zone: string, at: number) => number;

/** No zone changes its clock within a quarter of an hour of UTC. */
const STEP = 900_000;

/** @returns a function that asks Intl once for each zone and quarter of an hour */
export function zoneOffsets(): ZoneOffset {
  const formats = new Map<string, Intl.DateTimeFormat>();
  const last = new Map<string, { step: number; minutes: number }>();
  return (zone, at) => {
    if (zone === 'UTC') return 0;
    const step = Math.floor(at / STEP);
    const known = last.get(zone);
    if (known?.step === step) return known.minutes;
    const format = formats.get(zone) ?? wallClock(zone);
    formats.set(zone, format);
    const minutes = minutesAhead(format, step * STEP);
    last.set(zone, { step, minutes });
    return minutes;
  };
}

/** @throws RangeError if there is no such zone */
function wallClock(zone: string): Intl.DateTimeFormat {
  const two = '2-digit' as const;
  const parts = { year: 'numeric', month: two, day: two, hour: two, minute: two, second: two } as const;
  return new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', ...parts });
}

function minutesAhead(format: Intl.DateTimeFormat, at: number): number {
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return Math.round((wall - at) / 60_000);
}
