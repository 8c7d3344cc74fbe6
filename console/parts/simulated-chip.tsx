/** Says of a visitor that nobody is behind it; nothing for anybody else. */
import { isSimulated } from '../../protocol/simulated.ts';
import { WORDS } from '../words.ts';

export function SimulatedChip({ visitor }: { visitor: string }) {
  if (!isSimulated(visitor)) return null;
  return (
    <span class="simulated-chip" title={WORDS.simulated.about}>
      {WORDS.simulated.chip}
    </span>
  );
}
