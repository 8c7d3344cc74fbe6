/** A visitor id short enough for a table; the whole one belongs beside it, and the chip that says it is simulated. */
import { isSimulated, SIMULATED_PREFIX } from '../../protocol/simulated.ts';

const FITS = 18;
const KEPT = 10;

export function shortId(id: string): string {
  const own = isSimulated(id) ? id.slice(SIMULATED_PREFIX.length) : id;
  return own.length <= FITS ? own : `${own.slice(0, KEPT)}…`;
}
