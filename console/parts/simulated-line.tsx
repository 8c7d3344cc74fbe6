/** Says beside figures how much of them is simulated, and how it goes away; nothing where nothing is. */
import { whole } from '../format/whole.ts';
import { WORDS } from '../words.ts';

/** As one types it in the folder of Kairos. */
const COMMAND = 'npm run kairos -- simulated remove';

interface Props {
  count: number;
  /** What is counted: visits, or visitors. */
  of?: 'visits' | 'visitors';
}

export function SimulatedLine({ count, of = 'visits' }: Props) {
  const words = WORDS.simulated;
  if (count === 0) return null;
  return (
    <p class="simulated-line">
      {words.includes[of](count, whole(count))} {words.remove} <code>{COMMAND}</code>
    </p>
  );
}
