/** A row a rule: name and kind, state, what it did, and what one should know. */
import { ago } from '../../format/ago.ts';
import { whole } from '../../format/whole.ts';
import { Icon } from '../../parts/icon.tsx';
import { Moment } from '../../parts/moment.tsx';
import { useNow } from '../../polling/use-now.ts';
import { ruleHref } from '../../routing/route.ts';
import { WORDS } from '../../words.ts';
import type { RuleLine } from './rule-line.ts';
import { notesOf } from './rule-notes.ts';
import { SwitchButton } from './switch-button.tsx';

interface Props {
  site: string;
  lines: readonly RuleLine[];
  /** Of how many days the figures are. */
  days: number;
  onSwitched(): void;
}

export function RulesTable({ site, lines, days, onSwitched }: Props) {
  const { columns, tableLabel } = WORDS.rules;
  return (
    <table class="rules" aria-label={tableLabel}>
      <thead>
        <tr>
          <th scope="col">{columns.rule}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col" class="figure">
            {columns.visitors}
          </th>
          <th scope="col" class="figure">
            {columns.shown}
          </th>
          <th scope="col" class="figure">
            {columns.acted}
          </th>
          <th scope="col" class="figure">
            {columns.dismissed}
          </th>
          <th scope="col" class="figure">
            {columns.ordered}
          </th>
          <th scope="col">
            <span class="unseen">{WORDS.rules.switchOff}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Row key={line.id} site={site} line={line} days={days} onSwitched={onSwitched} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ site, line, days, onSwitched }: Omit<Props, 'lines'> & { line: RuleLine }) {
  const { id, name, kind, state, off, figures, problems } = line;
  const words = WORDS.rules;
  const notes = notesOf(line, days);
  const live = state !== 'new';
  const now = useNow();
  const { visitors = 0, shown = 0, acted = 0, dismissed = 0, lastFired } = figures ?? {};
  const { orderedAfterShown = 0, orderedAfterActed = 0 } = figures ?? {};
  return (
    <tr>
      <td>
        <a class="rule-name" href={ruleHref(site, id)}>
          {name}
        </a>
        <span class="rule-kind muted">
          <Icon name={kind} />
          {kind === '' ? words.tagOnly : (WORDS.kinds[kind] ?? kind)}
        </span>
        {lastFired !== undefined && (
          <span class="muted rule-note">
            <Moment at={lastFired}>{words.lastFired(ago(lastFired, now))}</Moment>
          </span>
        )}
        {figures && (
          <span class="muted rule-note in-short">
            {words.inShort(visitors, shown, acted, orderedAfterShown)}
          </span>
        )}
        {notes.map((note) => (
          <span key={note} class="muted rule-note">
            {note}
          </span>
        ))}
      </td>
      <td>
        <span class={`state ${state}`}>{words.states[state]}</span>
        {off && <span class="muted rule-note">{words.whyOff(off.why, off.who)}</span>}
        {problems > 0 && <span class="rule-note todo">{words.problems(problems)}</span>}
      </td>
      {[visitors, shown, acted, dismissed].map((count, place) => (
        <td key={place} class="figure">
          {whole(count)}
        </td>
      ))}
      <td class="figure">
        {whole(orderedAfterShown)}
        {orderedAfterActed > 0 && <span class="muted rule-note">{words.ofActed(orderedAfterActed)}</span>}
      </td>
      <td class="figure">
        {live && <SwitchButton site={site} rule={id} name={`“${name}”`} off={off} onDone={onSwitched} />}
      </td>
    </tr>
  );
}
