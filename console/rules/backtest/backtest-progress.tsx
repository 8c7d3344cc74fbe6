/** How far a backtest is, and the way to stop it. */
import type { BacktestState } from '../../../protocol/api/trying.ts';
import { duration } from '../../format/duration.ts';
import { percent } from '../../format/percent.ts';
import { WORDS } from '../../words.ts';

export function BacktestProgress({ state, stop }: { state: BacktestState; stop(): void }) {
  const words = WORDS.backtest;
  const { share, left } = state;
  return (
    <section class="panel part-panel backtest-progress" aria-label={words.running}>
      <progress max={1} value={share} aria-label={words.running} />
      <p class="muted">
        {percent(share, 1)}
        {left !== undefined && left >= 1_000 && ` · ${words.left(duration(left))}`}
      </p>
      <div>
        <button type="button" class="button" onClick={stop}>
          {words.stop}
        </button>
      </div>
    </section>
  );
}
