/** One visitor's journey: its latest part kept up to date, loaded further back on demand. */
import { useEffect, useState } from 'preact/hooks';
import { type JourneyView, loadJourney } from '../api/journey.ts';
import { type Polled, usePoll } from '../polling/use-poll.ts';
import { mergeLatest, withEarlier } from './merge-journey.ts';

export interface LoadedJourney extends Polled<JourneyView> {
  /**
   * Loads the part before what is there.
   * @returns how many events came
   * @throws ApiFailure
   */
  loadEarlier(): Promise<number>;
}

export function useJourney(site: string, visitor: string): LoadedJourney {
  const key = `${site} ${visitor}`;
  const [state, setState] = useState<{ key: string; view: JourneyView }>();
  const polled = usePoll((signal) => loadJourney(site, visitor, undefined, signal), key);
  const { value: fresh, ...rest } = polled;
  useEffect(() => {
    if (!fresh) return;
    setState((before) => ({ key, view: mergeLatest(before?.key === key ? before.view : undefined, fresh) }));
  }, [fresh, key]);
  const view = state?.key === key ? state.view : undefined;
  return {
    ...rest,
    ...(view && { value: view }),
    async loadEarlier() {
      if (!view || view.first <= 1) return 0;
      const part = await loadJourney(site, visitor, view.first);
      setState((now) => (now?.key === key ? { key, view: withEarlier(now.view, part) } : now));
      return part.records.reduce((sum, { events }) => sum + events.length, 0);
    },
  };
}
