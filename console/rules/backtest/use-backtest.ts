/** The newest backtest of a site: found, started, followed until it is over, and ended. */
import { useEffect, useState } from 'preact/hooks';
import type { BacktestState } from '../../../protocol/api/trying.ts';
import type { ApiFailure } from '../../api/api-failure.ts';
import { endBacktest, loadBacktest, loadLatest, startBacktest } from '../../api/backtests.ts';
import { failureOf } from '../../api/use-load.ts';

export interface Backtest {
  /** `null`: there was none; absent until that is known. */
  state?: BacktestState | null;
  failure?: ApiFailure;
  /** @param days how far back, from now */
  start(days: number): void;
  stop(): void;
  /** Looks again, after something could not be asked. */
  retry(): void;
}

const DAY = 86_400_000;
const EVERY = 700;

export function useBacktest(site: string): Backtest {
  const [state, setState] = useState<BacktestState | null>();
  const [failure, setFailure] = useState<ApiFailure>();
  const [attempt, setAttempt] = useState(0);
  const fail = (error: unknown) => setFailure(failureOf(error));
  const take = (next: BacktestState | null) => {
    setFailure(undefined);
    setState(next);
  };

  useEffect(() => void loadLatest(site).then(take, fail), [site, attempt]);

  // Each answer asks for the next one, for as long as it runs.
  useEffect(() => {
    if (state?.state !== 'running') return;
    const timer = setTimeout(() => void loadBacktest(site, state.id).then(take, fail), EVERY);
    return () => clearTimeout(timer);
  }, [site, state]);

  return {
    ...(state !== undefined && { state }),
    ...(failure && { failure }),
    start: (days) => void startBacktest(site, Date.now() - days * DAY, Date.now()).then(take, fail),
    stop: () => state && void endBacktest(site, state.id).catch(fail),
    retry: () => setAttempt((before) => before + 1),
  };
}
