/** The first page: what happens now, who is stuck, how far visits came and where they stopped. */
import { useRef, useState } from 'preact/hooks';
import { type Days, loadFunnel, loadInterventions, loadLeaks } from '../api/reports.ts';
import type { Site } from '../api/sites.ts';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { Loading } from '../parts/loading.tsx';
import { ScreenHeading } from '../parts/screen-heading.tsx';
import { SimulatedLine } from '../parts/simulated-line.tsx';
import { type Polled, usePoll } from '../polling/use-poll.ts';
import { useMay } from '../sign-in/me-context.ts';
import { WORDS } from '../words.ts';
import { DaysFields } from './days-fields.tsx';
import { DaysNote } from './days-note.tsx';
import { FunnelTable } from './funnel-table.tsx';
import { InterventionsTable } from './interventions-table.tsx';
import { LeaksList } from './leaks-list.tsx';
import { MomentsPanel } from './moments-panel.tsx';
import { PeriodPicker } from './period-picker.tsx';
import { lastDays, type Period, spanOf } from './periods.ts';
import { TroublePanel } from './trouble-panel.tsx';

interface Props {
  site: Site;
  onSignedOut(): void;
}

export function NowScreen({ site, onSignedOut }: Props) {
  const words = WORDS.now;
  // Agents see who is stuck and why; what the shop sells is not theirs to see.
  const marketer = useMay('marketer');
  return (
    <>
      <div class="screen-head">
        <div>
          <ScreenHeading title={[words.title, site.name]}>{words.title}</ScreenHeading>
          <p class="lead">{marketer ? words.lead : words.leadOfAgents}</p>
        </div>
      </div>
      <div class="now-live">
        <TroublePanel key={site.key} site={site.key} onSignedOut={onSignedOut} />
        <MomentsPanel key={site.key} site={site.key} />
      </div>
      {marketer && <Sums key={site.key} site={site.key} />}
    </>
  );
}

function Sums({ site }: { site: string }) {
  const words = WORDS.now;
  const [period, setPeriod] = useState<Period>('day');
  const [picked, setPicked] = useState<Days>();
  const days = picked ?? lastDays(Date.now());
  const key = `${site} ${period} ${period === 'days' ? `${days.first} ${days.last}` : ''}`;
  const span = () => spanOf(period, Date.now(), days);
  const funnel = usePoll((signal) => loadFunnel(site, span(), signal), `funnel ${key}`);
  // Stays while other days are loaded.
  const clock = useRef<{ period: Period; zone: string; from: number }>(undefined);
  if (funnel.value) clock.current = { period, zone: funnel.value.zone, from: funnel.value.now.from };
  const pick = (next: Period) => {
    setPicked((before) => before ?? lastDays(Date.now(), clock.current?.zone));
    setPeriod(next);
  };
  const leaks = usePoll((signal) => loadLeaks(site, span(), signal), `leaks ${key}`);
  const rules = usePoll((signal) => loadInterventions(site, span(), signal), `interventions ${key}`);
  return (
    <>
      <div class="screen-head now-sums-head">
        <div>
          <h2>{words.sums}</h2>
          {period === 'today' && <p class="muted panel-lead">{words.todayNote}</p>}
        </div>
        <PeriodPicker period={period} onPick={pick} />
      </div>
      {period === 'days' && <DaysFields days={days} onPick={setPicked} />}
      {clock.current && clock.current.period === period && (period === 'today' || period === 'days') && (
        <DaysNote zone={clock.current.zone} from={clock.current.from} />
      )}
      {funnel.value?.counting && (
        <p class="counting" role="status">
          {words.counting}
        </p>
      )}
      <SimulatedLine count={funnel.value?.now.simulated ?? 0} />
      <div class="now-sums">
        <Panel name="funnel" title={words.funnel.title} lead={words.funnel.lead} polled={funnel}>
          {(value) => <FunnelTable funnel={value} />}
        </Panel>
        <Panel name="leaks" title={words.leaks.title} lead={words.leaks.lead} polled={leaks}>
          {(value) => <LeaksList leaks={value.leaks} />}
        </Panel>
        <Panel
          name="interventions"
          title={words.interventions.title}
          lead={words.interventions.lead}
          polled={rules}
        >
          {(value) => <InterventionsTable rules={value.rules} />}
        </Panel>
      </div>
    </>
  );
}

interface PanelProps<T> {
  name: string;
  title: string;
  lead: string;
  polled: Polled<T>;
  children(value: T): preact.ComponentChildren;
}

function Panel<T>({ name, title, lead, polled: { value, failure, retry }, children }: PanelProps<T>) {
  return (
    <section class={`panel now-${name}`} aria-labelledby={`${name}-title`}>
      <div class="panel-head">
        <div>
          <h3 id={`${name}-title`}>{title}</h3>
          <p class="muted panel-lead">{lead}</p>
        </div>
      </div>
      {value !== undefined && children(value)}
      {value === undefined && (failure ? <FailureNotice failure={failure} retry={retry} /> : <Loading />)}
    </section>
  );
}
