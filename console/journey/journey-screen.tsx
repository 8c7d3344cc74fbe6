/** One visitor's path with every decision's why; it grows while one looks at it. */
import { useEffect } from 'preact/hooks';
import type { JourneyView } from '../api/journey.ts';
import type { Site } from '../api/sites.ts';
import { ago } from '../format/ago.ts';
import { shortId } from '../format/short-id.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { Icon } from '../parts/icon.tsx';
import { Loading } from '../parts/loading.tsx';
import { Moment } from '../parts/moment.tsx';
import { Notice } from '../parts/notice.tsx';
import { ScreenHeading } from '../parts/screen-heading.tsx';
import { SimulatedChip } from '../parts/simulated-chip.tsx';
import { useNow } from '../polling/use-now.ts';
import { sectionHref } from '../routing/route.ts';
import { useScroll } from '../routing/use-scroll.ts';
import { useMay } from '../sign-in/me-context.ts';
import { WORDS } from '../words.ts';
import { KnownNow } from './known-now.tsx';
import { Path } from './path.tsx';
import { type LoadedJourney, useJourney } from './use-journey.ts';
import { VisitorTools } from './visitor-tools.tsx';

interface Props {
  site: Site;
  visitor: string;
  onSignedOut(): void;
}

export function JourneyScreen({ site, visitor, onSignedOut }: Props) {
  const words = WORDS.journey;
  const marketer = useMay('marketer');
  const polled = useJourney(site.key, visitor);
  const signedOut = polled.failure?.code === 'signed_out';
  useEffect(() => {
    if (signedOut) onSignedOut();
  }, [signedOut]);
  useScroll(polled.value !== undefined);
  return (
    <>
      <a class="back" href={sectionHref(site.key, 'journeys')}>
        <Icon name="back" />
        {words.back}
      </a>
      <div class="screen-head">
        <div>
          <ScreenHeading title={[`${words.title} ${shortId(visitor)}`, site.name]}>
            {words.title}
          </ScreenHeading>
          <p class="whole-id">
            <span class="id">{visitor}</span>
            <CopyButton text={visitor} what={WORDS.journeys.visitorId} />
            <SimulatedChip visitor={visitor} />
          </p>
        </div>
        {polled.value && <Activity view={polled.value} />}
      </div>
      <Body key={`${site.key} ${visitor}`} journey={polled} />
      {marketer && polled.value && polled.failure?.code !== 'not_found' && (
        <VisitorTools site={site.key} visitor={visitor} onErased={polled.retry} />
      )}
    </>
  );
}

function Body({ journey: { value, failure, retry, loadEarlier } }: { journey: LoadedJourney }) {
  const words = WORDS.failure;
  if (failure?.code === 'not_found') {
    return (
      <Notice tone="calm" icon="help" title={words.notFoundTitle}>
        <p>{words.notFound}</p>
      </Notice>
    );
  }
  if (!value) return failure ? <FailureNotice failure={failure} retry={retry} /> : <Loading />;
  return (
    <>
      <KnownNow facts={value.facts} />
      <Path view={value} loadEarlier={loadEarlier} />
    </>
  );
}

function Activity({ view: { records } }: { view: JourneyView }) {
  const now = useNow();
  const last = records.at(-1)?.received;
  if (last === undefined) return null;
  return (
    <p class="activity muted">
      {WORDS.journey.last} <Moment at={last}>{ago(last, now)}</Moment>
    </p>
  );
}
