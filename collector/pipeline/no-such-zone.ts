/** The zone of a rulebook in, what is wrong with it out. */
import { type Problem, problem } from '../../engine/index.ts';

/** Only the system's own table knows which zones there are. */
export function noSuchZone(zone: string | undefined): Problem[] {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return [];
  } catch {
    return [problem('/zone', ['noSuchZone', String(zone)], ['writeZone'])];
  }
}
