/** What the shop's own tagging gets wrong, worst first, each once with how often. */
import { Icon } from './icon.tsx';
import type { Finding } from './lint-tagging.ts';
import { Nothing } from './nothing.tsx';
import { Prose } from './prose.tsx';

interface Props {
  findings: readonly Finding[];
  /** How many named pushes were looked at. */
  pushes: number;
  /** Whether the page has a `dataLayer` with something in it. */
  found: boolean;
}

export function TaggingPanel({ findings, pushes, found }: Props) {
  if (!findings.length) {
    return (
      <Nothing
        title={
          !found
            ? 'This page has no dataLayer yet'
            : pushes
              ? `Nothing wrong in ${pushes === 1 ? 'the one push' : `all ${pushes} pushes`} to the dataLayer`
              : 'No event was pushed to the dataLayer of this page yet'
        }
      >
        <p>
          Kairos reads the GA4 events your shop pushes: <code>view_item</code>, <code>add_to_cart</code>,{' '}
          <code>begin_checkout</code>, <code>purchase</code> and so on. Go through the shop once; what is
          wrong with them appears here.
        </p>
      </Nothing>
    );
  }
  return (
    <ul class="rules">
      {grouped(findings).map(({ finding: { event, level, says, mend }, times, key }) => (
        <li key={key} class="rule">
          <span class={`chip ${level}`}>
            <Icon name={level === 'error' ? 'bad' : 'warning'} />
            {level === 'error' ? 'Mistake' : 'Look at this'}
          </span>
          <div>
            <p class="rule-name">
              <code>{event || 'no event'}</code> {times > 1 && <small>{times} times</small>}
            </p>
            <p>
              <Prose text={says} />
            </p>
            <p class="why">
              <b>Mend:</b> <Prose text={mend} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function grouped(findings: readonly Finding[]): { key: string; finding: Finding; times: number }[] {
  const groups = new Map<string, { key: string; finding: Finding; times: number }>();
  for (const finding of findings) {
    const key = `${finding.code} ${finding.event} ${finding.says}`;
    const group = groups.get(key);
    if (group) group.times++;
    else groups.set(key, { key, finding, times: 1 });
  }
  return [...groups.values()].sort((a, b) => (a.finding.level < b.finding.level ? -1 : 1));
}
