/** Days by a site's own clock, and as many before them; the log keeps no time, so these are rows of data. */
import { expect, test } from 'vitest';
import { zoneOffsets } from '../../collector/pipeline/zone-offset.ts';
import { days } from '../../collector/reports/days.ts';

const DAYS: [
  what: string,
  zone: string,
  days: [string, string],
  at: [before: string, from: string, to: string],
][] = [
  ['a day in UTC', 'UTC', ['2026-11-10', '2026-11-10'], ['11-09T00', '11-10T00', '11-11T00']],
  ['three days', 'UTC', ['2026-11-10', '2026-11-12'], ['11-07T00', '11-10T00', '11-13T00']],
  ['ahead of UTC', 'Asia/Shanghai', ['2026-11-10', '2026-11-10'], ['11-08T16', '11-09T16', '11-10T16']],
  ['behind UTC', 'America/New_York', ['2026-11-10', '2026-11-10'], ['11-09T05', '11-10T05', '11-11T05']],
  ['a day of 25 hours', 'Europe/Berlin', ['2026-10-25', '2026-10-25'], ['10-23T22', '10-24T22', '10-25T23']],
  ['a day of 23 hours', 'Europe/Berlin', ['2026-03-29', '2026-03-29'], ['03-27T23', '03-28T23', '03-29T22']],
  [
    'beside a day of 25 hours',
    'Europe/Berlin',
    ['2026-10-26', '2026-10-26'],
    ['10-24T22', '10-25T23', '10-26T23'],
  ],
  [
    'a week with a day of 23 hours',
    'America/New_York',
    ['2026-03-08', '2026-03-14'],
    ['03-01T05', '03-08T05', '03-15T04'],
  ],
  [
    'without a midnight: from one in the morning',
    'America/Santiago',
    ['2026-09-06', '2026-09-06'],
    ['09-05T04', '09-06T04', '09-07T03'],
  ],
  [
    'with two midnights: from the first',
    'America/Havana',
    ['2026-11-01', '2026-11-01'],
    ['10-31T04', '11-01T04', '11-02T05'],
  ],
  [
    'put back at midnight to the day before',
    'Asia/Beirut',
    ['2026-10-25', '2026-10-25'],
    ['10-23T21', '10-24T22', '10-25T22'],
  ],
  // Midnight is at 18:30 and at 18:15: counted from the hour it falls into, and each hour once.
  ['by half hours', 'Asia/Kolkata', ['2026-11-10', '2026-11-10'], ['11-08T18', '11-09T18', '11-10T18']],
  ['by quarters', 'Asia/Kathmandu', ['2026-11-10', '2026-11-10'], ['11-08T18', '11-09T18', '11-10T18']],
  // Half an hour is put forward: midnight is at 13:30 before, at 13:00 after.
  [
    'half an hour put forward',
    'Australia/Lord_Howe',
    ['2026-10-04', '2026-10-04'],
    ['10-02T13', '10-03T13', '10-04T13'],
  ],
  [
    'as far ahead as it goes',
    'Pacific/Kiritimati',
    ['2026-01-01', '2026-01-01'],
    ['2025-12-30T10', '2025-12-31T10', '01-01T10'],
  ],
];

const dayNumber = (text: string) => Date.parse(text) / 86_400_000;
/** Without a year it is 2026. */
const time = (text: string) => Date.parse(`${text.length < 10 ? '2026-' : ''}${text}:00Z`);

test.each(DAYS)('%s (spec: V26)', (_what, zone, [first, last], [before, from, to]) => {
  const offsets = zoneOffsets();
  expect(days((at) => offsets(zone, at), dayNumber(first), dayNumber(last))).toEqual({
    from: time(from),
    to: time(to),
    before: { from: time(before), to: time(from) },
  });
});
