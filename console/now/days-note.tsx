/** Whose days are looked at, where this device has other ones, and from when to when one is counted. */
import { clockIn } from '../format/clock-in.ts';
import { useNow } from '../polling/use-now.ts';
import { WORDS } from '../words.ts';
import { countedFrom } from './counted-from.ts';
import { hasOtherDays } from './has-other-days.ts';

interface Props {
  /** IANA name of the shop's clock. */
  zone: string;
  /** Begin of the first day, epoch milliseconds, as it is counted. */
  from: number;
}

export function DaysNote({ zone, from }: Props) {
  const words = WORDS.now.shopDays;
  const now = useNow();
  const begin = countedFrom(zone, from);
  const other = hasOtherDays(zone, [from, now]);
  if (!other && begin === undefined) return null;
  return (
    <p class="muted panel-lead days-note">
      {other && words.clock(zone.replaceAll('_', ' '), clockIn(zone, now, 'weekday'))}{' '}
      {begin !== undefined && words.hours(begin)}
    </p>
  );
}
