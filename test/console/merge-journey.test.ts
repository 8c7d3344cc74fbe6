/** Parts of a journey put together by the console: without a gap, and each record once. */
import { expect, it } from 'vitest';
import type { JourneyView, RecordView } from '../../console/api/journey.ts';
import { mergeLatest, withEarlier } from '../../console/journey/merge-journey.ts';

/** Records of these numbers; each has one event. */
function part([first, last]: readonly [number, number]): JourneyView {
  const records = Array.from({ length: last - first + 1 }, (_, place): RecordView => {
    return { received: first + place, bot: false, imported: false, events: [], why: [] };
  });
  return { visitor: 'v', facts: {} as JourneyView['facts'], records, first, earlier: first - 1 };
}

it.each([
  ['nothing known yet', undefined, [71, 120], [71, 120]],
  ['nothing new', [71, 120], [71, 120], [71, 120]],
  ['one more', [71, 120], [72, 121], [71, 121]],
  ['one more, and known further back', [21, 120], [72, 121], [21, 121]],
  ['a whole part came in since', [21, 120], [121, 170], [21, 170]],
  ['more than a part came in since', [21, 120], [122, 171], [122, 171]],
  ['it is shorter than it was', [21, 120], [1, 9], [1, 9]],
] as const)('the latest part: %s (spec: J10)', (_what, known, fresh, all) => {
  expect(mergeLatest(known && part(known), part(fresh))).toEqual(part(all));
});

it.each([
  ['just before', [71, 120], [21, 70], [21, 120]],
  ['it was there already', [21, 120], [21, 70], [21, 120]],
  ['the list began anew meanwhile', [122, 171], [21, 70], [122, 171]],
] as const)('an earlier part: %s (spec: J10)', (_what, known, earlier, all) => {
  expect(withEarlier(part(known), part(earlier))).toEqual(part(all));
});
