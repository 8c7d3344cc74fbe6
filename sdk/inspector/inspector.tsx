/** The inspector's frame: its bar with the views, where it stands, and how large; or, folded up, a button. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Connection } from './connection.tsx';
import { DecisionsPanel } from './decisions-panel.tsx';
import { EventsPanel } from './events-panel.tsx';
import { FactsPanel } from './facts-panel.tsx';
import { type Dock, Grip, LEAST } from './grip.tsx';
import { HealthPanel } from './health-panel.tsx';
import { Icon } from './icon.tsx';
import type { Finding } from './lint-tagging.ts';
import type { Model } from './model.ts';
import { Pill } from './pill.tsx';
import { RulesPanel } from './rules-panel.tsx';
import { Tabs } from './tabs.tsx';
import { TaggingPanel } from './tagging-panel.tsx';
import type { Traffic } from './watch-traffic.ts';

export interface InspectorProps {
  model: Model;
  tagging: { findings: readonly Finding[]; pushes: number; found: boolean };
  traffic: Traffic;
  clearEvents(): void;
  /** Told how much of the page's lower edge is covered, in CSS pixels. */
  onCover(pixels: number): void;
  end(): void;
}

type View = 'events' | 'facts' | 'decisions' | 'rules' | 'tagging' | 'health';

export function Inspector({ model, tagging, traffic, clearEvents, onCover, end }: InspectorProps) {
  const [view, setView] = useState<View>('events');
  const [dock, setDock] = useState<Dock>('bottom');
  const [sizes, setSizes] = useState({ bottom: Math.min(360, innerHeight * 0.45), right: 480 });
  const [folded, setFolded] = useState(false);
  const root = useRef<HTMLElement>(null);
  const pill = useRef<HTMLButtonElement>(null);
  const byHand = useRef(false);
  const most = Math.round((dock === 'bottom' ? innerHeight : innerWidth) * 0.92);
  const size = Math.max(Math.min(sizes[dock], most), Math.min(LEAST[dock], most));

  useEffect(() => onCover(folded || dock === 'right' ? 0 : size), [folded, dock, size]);
  useEffect(() => {
    // Only who folds or unfolds it is taken along.
    if (byHand.current) (folded ? pill.current : root.current?.querySelector<HTMLElement>('#view'))?.focus();
  }, [folded]);
  const fold = (next: boolean) => {
    byHand.current = true;
    setFolded(next);
  };

  const bad = model.events.filter(({ fate }) => fate === 'rejected' || fate === 'lost').length;
  const { open, waiting = [], armed = [] } = model.state.prompts ?? {};
  const shown = (open ? 1 : 0) + waiting.length + armed.length;
  if (folded) {
    return (
      <Pill
        button={pill}
        events={model.events.length}
        problems={bad + tagging.findings.length}
        open={() => fold(false)}
      />
    );
  }
  const tabs = [
    { id: 'events', name: 'Events', badge: model.events.length },
    { id: 'facts', name: 'Facts' },
    { id: 'decisions', name: 'Decisions', badge: shown },
    { id: 'rules', name: 'Rules', badge: model.report?.rules.filter(({ holds }) => holds).length ?? 0 },
    { id: 'tagging', name: 'Tagging', badge: tagging.findings.length, bad: true },
    { id: 'health', name: 'Health', badge: bad, bad: true },
  ];
  return (
    <section
      ref={root}
      class={`frame ${dock}`}
      style={dock === 'bottom' ? { height: `${size}px` } : { width: `${size}px` }}
      aria-label="Kairos inspector"
      onKeyDown={(event) => {
        // What happens in here is no business of the page's own shortcuts.
        event.stopPropagation();
        if (event.key === 'Escape') fold(true);
      }}
    >
      <Grip dock={dock} size={size} most={most} onSize={(next) => setSizes({ ...sizes, [dock]: next })} />
      <header class="bar">
        <h2 class="brand">
          <Icon name="mark" /> Kairos
        </h2>
        <Tabs tabs={tabs} chosen={view} choose={(id) => setView(id as View)} />
        <span class="tools">
          <Connection model={model} />
          <button
            type="button"
            class="tool"
            aria-label={dock === 'bottom' ? 'Put it on the right' : 'Put it at the bottom'}
            title={dock === 'bottom' ? 'Put it on the right' : 'Put it at the bottom'}
            onClick={() => setDock(dock === 'bottom' ? 'right' : 'bottom')}
          >
            <Icon name={dock === 'bottom' ? 'right' : 'bottom'} />
          </button>
          <button
            type="button"
            class="tool"
            aria-label="Fold up"
            title="Fold up (Escape)"
            onClick={() => fold(true)}
          >
            <Icon name="collapse" />
          </button>
          <button
            type="button"
            class="tool"
            aria-label="Switch off"
            title="Switch off, on the next pages too"
            onClick={() => end()}
          >
            <Icon name="close" />
          </button>
        </span>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <div class="view" id="view" role="tabpanel" aria-labelledby={`tab-${view}`} tabIndex={0}>
        {view === 'events' && <EventsPanel model={model} clear={clearEvents} />}
        {view === 'facts' && <FactsPanel model={model} />}
        {view === 'decisions' && <DecisionsPanel model={model} />}
        {view === 'rules' && <RulesPanel model={model} />}
        {view === 'tagging' && <TaggingPanel {...tagging} />}
        {view === 'health' && <HealthPanel model={model} traffic={traffic} tagged={tagging.found} />}
      </div>
    </section>
  );
}
