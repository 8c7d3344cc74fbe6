/** The visitors that were found, the newest first; a whole id that is known opens its journey at once. */
import { useEffect } from 'preact/hooks';
import type { Site } from '../api/sites.ts';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { Icon } from '../parts/icon.tsx';
import { Loading } from '../parts/loading.tsx';
import { ScreenHeading } from '../parts/screen-heading.tsx';
import { journeyHref, sectionHref } from '../routing/route.ts';
import { useScroll } from '../routing/use-scroll.ts';
import { WORDS } from '../words.ts';
import type { FindAsked } from './asked.ts';
import { Finder } from './finder.tsx';
import { FoundTable } from './found-table.tsx';
import { type Finding, useFind } from './use-find.ts';

interface Props {
  site: Site;
  asked: FindAsked;
  onSignedOut(): void;
}

export function FindScreen({ site, asked, onSignedOut }: Props) {
  const words = WORDS.find;
  const finding = useFind(site.key, asked);
  const { found, failure } = finding;
  const [only] = found ?? [];
  const open =
    'text' in asked && found?.length === 1 && only?.by === 'visitor' && only.visitor === asked.text;
  useScroll(found !== undefined);
  useEffect(() => {
    // Going back leads to where one had looked for it, not here again.
    if (open && only) location.replace(journeyHref(site.key, only.visitor));
  }, [open]);
  useEffect(() => {
    if (failure?.code === 'signed_out') onSignedOut();
  }, [failure?.code]);
  return (
    <>
      <a class="back" href={sectionHref(site.key, 'journeys')}>
        <Icon name="back" />
        {words.back}
      </a>
      <ScreenHeading title={[words.title, site.name]}>{words.title}</ScreenHeading>
      <section class="panel find-panel">
        <div class="panel-head">
          <Finder site={site.key} asked={asked} />
        </div>
        <Body site={site.key} asked={asked} finding={finding} />
      </section>
    </>
  );
}

function Body({ site, asked, finding }: { site: string; asked: FindAsked; finding: Finding }) {
  const words = WORDS.find;
  const { found, first, failure, more } = finding;
  if (!found) return failure ? <FailureNotice failure={failure} retry={finding.retry} /> : <Loading />;
  return (
    <>
      <p class="find-said muted" role="status">
        {found.length === 0 ? words.none : words.found(found.length, more !== 'none')}{' '}
        {first?.counting && words.counting} {first?.tooMany && words.tooMany}
      </p>
      {found.length === 0 && (
        <p class="panel-note muted">{'text' in asked ? words.noneText : words.noneEvent}</p>
      )}
      {found.length > 0 && <FoundTable site={site} asked={asked} rows={found} />}
      {more !== 'none' && (
        <div class="list-end">
          {more === 'failed' && <p role="alert">{words.moreFailed}</p>}
          <button type="button" class="button" onClick={finding.loadMore} aria-busy={more === 'loading'}>
            {more === 'loading' ? WORDS.loading : words.more}
          </button>
        </div>
      )}
    </>
  );
}
