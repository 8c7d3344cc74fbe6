/** The list of a site's journeys with the state of its rulebook. */
import type { Ref } from 'preact';
import type { Site } from '../api/sites.ts';
import { Finder } from '../find/finder.tsx';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { Loading } from '../parts/loading.tsx';
import { ScreenHeading } from '../parts/screen-heading.tsx';
import { useScroll } from '../routing/use-scroll.ts';
import { useMay } from '../sign-in/me-context.ts';
import { WORDS } from '../words.ts';
import { DebugShop } from './debug-shop.tsx';
import { InstallLine } from './install-line.tsx';
import { JourneysTable } from './journeys-table.tsx';
import { NoJourneys } from './no-journeys.tsx';
import { RuleProblems } from './rule-problems.tsx';
import { RulebookLine } from './rulebook-line.tsx';
import type { JourneyList } from './use-journey-list.ts';

interface Props {
  site: Site;
  list: JourneyList;
  table: Ref<HTMLTableElement>;
}

export function JourneysScreen({ site, list, table }: Props) {
  const { journeys } = WORDS;
  useScroll(list.rows !== undefined);
  return (
    <>
      <div class="screen-head">
        <div>
          <ScreenHeading title={[journeys.title, site.name]}>{journeys.title}</ScreenHeading>
          <p class="lead">{journeys.lead}</p>
        </div>
        <div class="screen-tools">
          <InstallLine site={site.key} />
          <RulebookLine rules={site.rules} />
          {useMay('marketer') && <DebugShop site={site.key} />}
        </div>
      </div>
      {site.rules.problems.length > 0 && <RuleProblems rules={site.rules} />}
      <Body site={site} list={list} table={table} />
    </>
  );
}

function Body({ site, list, table }: Props) {
  const { rows, failure, waiting } = list;
  if (!rows) return failure ? <FailureNotice failure={failure} retry={list.retry} /> : <Loading />;
  if (rows.length === 0) return <NoJourneys site={site} />;
  return (
    <section class="panel">
      <div class="panel-head">
        <Finder site={site.key} />
        <p class="live-note muted">{WORDS.journeys.live}</p>
      </div>
      <div class="news" role="status">
        {waiting > 0 && (
          <button type="button" class="button small" onClick={list.showNewest}>
            {WORDS.journeys.newer(waiting)}
          </button>
        )}
      </div>
      <JourneysTable site={site.key} rows={rows} table={table} />
      <More list={list} shown={rows.length} />
    </section>
  );
}

function More({ list: { more, loadMore }, shown }: { list: JourneyList; shown: number }) {
  const { journeys } = WORDS;
  if (more === 'none') return <p class="list-end muted">{journeys.all(shown)}</p>;
  return (
    <div class="list-end">
      {more === 'failed' && <p role="alert">{journeys.moreFailed}</p>}
      <button type="button" class="button" onClick={loadMore} aria-busy={more === 'loading'}>
        {more === 'loading' ? WORDS.loading : journeys.more}
      </button>
    </div>
  );
}
