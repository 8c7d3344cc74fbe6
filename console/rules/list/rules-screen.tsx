/** The rules of a site: what state each is in, what it did of late, and how to find one. */
import { useRef, useState } from 'preact/hooks';
import { loadFigures, loadRules } from '../../api/rules.ts';
import type { Site } from '../../api/sites.ts';
import { loadSwitches } from '../../api/switches.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ScreenHeading } from '../../parts/screen-heading.tsx';
import { SimulatedLine } from '../../parts/simulated-line.tsx';
import { usePoll } from '../../polling/use-poll.ts';
import { besideRulesHref } from '../../routing/route.ts';
import { useScroll } from '../../routing/use-scroll.ts';
import { WORDS } from '../../words.ts';
import { RuleFilters } from './rule-filters.tsx';
import { linesOf } from './rule-line.ts';
import { RulesTable } from './rules-table.tsx';
import { SwitchButton } from './switch-button.tsx';

/** Of what time the figures are. */
const DAYS = 14;

export function RulesScreen({ site }: { site: Site }) {
  const [shown, setShown] = useState({ search: '', kind: '', stage: '' });
  const [pages, setPages] = useState(1);
  const {
    value: fresh,
    failure,
    retry,
  } = usePoll(
    async (signal) => {
      const [view, switches] = await Promise.all([
        loadRules(site.key, signal, shown, pages),
        loadSwitches(site.key, signal),
      ]);
      const ids = linesOf(view, switches, undefined).map(({ id }) => id);
      return { view, switches, figures: await loadFigures(site.key, DAYS, ids, signal) };
    },
    `${site.key} ${pages} ${JSON.stringify(shown)}`,
  );
  // What was found before stays until the next is there: the field one types in must not go away.
  const last = useRef(fresh);
  last.current = fresh ?? last.current;
  const value = last.current;
  useScroll(value !== undefined);
  const words = WORDS.rules;
  const owned = value?.view.owner === 'console';
  const { rules: all = 0, changes = 0 } = value?.view.counts ?? {};
  const siteOff = value?.switches.find(({ rule }) => rule === null);
  const lines = value ? linesOf(value.view, value.switches, value.figures) : [];
  return (
    <>
      <div class="screen-head">
        <div>
          <ScreenHeading title={[words.title, site.name]}>{words.title}</ScreenHeading>
          <p class="lead">{words.lead}</p>
        </div>
        {value && (
          <div class="screen-tools">
            <SwitchButton site={site.key} rule={null} name={words.wholeSite} off={siteOff} onDone={retry} />
            {owned && (
              <>
                <a class="button" href={besideRulesHref(site.key, 'versions')}>
                  {words.versions}
                </a>
                {changes > 0 && (
                  <a class="button" href={besideRulesHref(site.key, 'backtest')}>
                    {WORDS.backtest.link}
                  </a>
                )}
                {changes > 0 && (
                  <a class="button" href={besideRulesHref(site.key, 'publish')}>
                    {words.publish(changes)}
                  </a>
                )}
                <a class="button primary" href={besideRulesHref(site.key, 'new')}>
                  {words.make}
                </a>
              </>
            )}
          </div>
        )}
      </div>
      {siteOff && (
        <Notice tone="warning" icon="warning">
          <p>{words.siteOff(siteOff.why, siteOff.who)}</p>
        </Notice>
      )}
      {value && !owned && (
        <Notice tone="calm" icon="shown" title={words.folderTitle}>
          <p>{words.folder}</p>
        </Notice>
      )}
      {!value && (failure ? <FailureNotice failure={failure} retry={retry} /> : <Loading />)}
      {value && all === 0 && (
        <section class="empty">
          <div class="empty-lead">
            <h2 class="empty-title">{words.emptyTitle}</h2>
            <p>{words.emptyLead}</p>
          </div>
        </section>
      )}
      {value && all > 0 && (
        <section class="panel">
          <RuleFilters
            shown={shown}
            onShown={(next) => {
              setShown(next);
              setPages(1);
            }}
          />
          {value.figures.counting && <p class="list-end muted">{words.counting}</p>}
          <SimulatedLine count={value.figures.simulated} />
          {lines.length === 0 ? (
            <p class="list-end muted">{words.noneFound}</p>
          ) : (
            <RulesTable site={site.key} lines={lines} days={DAYS} onSwitched={retry} />
          )}
          <p class="list-end muted">{words.orderedNote}</p>
          {value.view.next !== undefined && (
            <p class="list-end">
              <button type="button" class="button" onClick={() => setPages(pages + 1)}>
                {words.more(lines.length, value.view.total)}
              </button>
            </p>
          )}
        </section>
      )}
    </>
  );
}
