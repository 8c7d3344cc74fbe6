/** The draft on visits of the past: chosen, run with progress, stopped if it takes too long, and told in words. */
import { useState } from 'preact/hooks';
import type { Site } from '../../api/sites.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ScreenHeading } from '../../parts/screen-heading.tsx';
import { besideRulesHref, sectionHref } from '../../routing/route.ts';
import { WORDS } from '../../words.ts';
import { BacktestProgress } from './backtest-progress.tsx';
import { BacktestResult } from './backtest-result.tsx';
import { useBacktest } from './use-backtest.ts';

const DAYS = [7, 28, 90] as const;

export function BacktestScreen({ site }: { site: Site }) {
  const words = WORDS.backtest;
  const { state, failure, start, stop, retry } = useBacktest(site.key);
  const [days, setDays] = useState<number>(DAYS[0]);
  const running = state?.state === 'running';
  const toMend = failure?.code === 'not_publishable';
  return (
    <div class="backtest">
      <a class="back" href={sectionHref(site.key, 'rules')}>
        <Icon name="back" />
        {words.back}
      </a>
      <ScreenHeading title={[words.title, site.name]}>{words.title}</ScreenHeading>
      <p class="lead">{words.lead}</p>
      <form
        class="panel part-panel"
        onSubmit={(event) => {
          event.preventDefault();
          start(days);
        }}
      >
        <p id="backtest-period">{words.period}</p>
        <fieldset class="periods" aria-labelledby="backtest-period">
          {DAYS.map((one) => (
            <label key={one}>
              <input type="radio" name="days" checked={one === days} onChange={() => setDays(one)} />
              <span>{words.days(one)}</span>
            </label>
          ))}
        </fieldset>
        <div class="dialog-tools">
          <button type="submit" class="button primary" disabled={running}>
            {words.start}
          </button>
        </div>
      </form>
      {failure && !toMend && <FailureNotice failure={failure} retry={retry} />}
      {toMend && (
        <div role="alert">
          <Notice tone="warning" icon="failure" title={words.mendTitle}>
            <p>
              {words.mend} <a href={besideRulesHref(site.key, 'publish')}>{words.mendLink}</a>
            </p>
          </Notice>
        </div>
      )}
      {state === undefined && !failure && <Loading />}
      {state?.state === 'running' && <BacktestProgress state={state} stop={stop} />}
      <div role="status">
        {state?.state === 'failed' && <p class="bad-text">{words.failed(state.message ?? '')}</p>}
        {state?.report && (
          <BacktestResult site={site.key} report={state.report} from={state.from} to={state.to} />
        )}
      </div>
    </div>
  );
}
