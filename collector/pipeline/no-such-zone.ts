/** The zone of a rulebook in, what is wrong with it out. */
import type { Problem } from '../../engine/index.ts';

/** Only the system's own table knows which zones there are. */
export function noSuchZone(zone: string | undefined): Problem[] {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return [];
  } catch {
    const message = `there is no time zone “${zone}”`;
    return [{ path: '/zone', message, mend: 'write its IANA name, such as "Europe/Berlin"' }];
  }
}
