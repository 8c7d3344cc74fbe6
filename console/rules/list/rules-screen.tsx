/** The rules of a site: what state each is in, what it did of late, and how to find one. */
import { useState } from 'preact/hooks';
import { loadFigures, loadRules } from '../../api/rules.ts';
import type { Site } from '../../api/sites.ts';
import { loadSwitches } from '../../api/switches.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ScreenHeading } from '../../parts/screen-heading.tsx';
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
  const { value, failure, retry } = usePoll(async (signal) => {
    const [view, switches, figures] = await Promise.all([
      loadRules(site.key, signal),
      loadSwitches(site.key, signal),
      loadFigures(site.key, DAYS, signal),
    ]);
    return { view, switches, figures };
  }, site.key);
  const [shown, setShown] = useState({ search: '', kind: '', stage: '' });
  useScroll(value !== undefined);
  const words = WORDS.rules;
  const owned = value?.view.owner === 'console';
  const changes = value?.view.changes.length ?? 0;
  const siteOff = value?.switches.find(({ rule }) => rule === null);
  const all = value ? linesOf(value.view, value.switches, value.figures) : [];
  const search = shown.search.trim().toLowerCase();
  const found = all.filter(
    ({ name, kind, stage }) =>
      name.toLowerCase().includes(search) &&
      (shown.kind === '' || kind === shown.kind) &&
      (shown.stage === '' || stage === shown.stage),
  );
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
      {value && all.length === 0 && (
        <section class="empty">
          <div class="empty-lead">
            <h2 class="empty-title">{words.emptyTitle}</h2>
            <p>{words.emptyLead}</p>
          </div>
        </section>
      )}
      {all.length > 0 && (
        <section class="panel">
          <RuleFilters shown={shown} onShown={setShown} />
          {value?.figures.counting && <p class="list-end muted">{words.counting}</p>}
          {found.length === 0 ? (
            <p class="list-end muted">{words.noneFound}</p>
          ) : (
            <RulesTable site={site.key} lines={found} days={DAYS} onSwitched={retry} />
          )}
        </section>
      )}
    </>
  );
}
