/** What each rule's moments came to: shown, acted on, waved away, held back and why. */
import type { RuleSum } from '../../protocol/api/reports.ts';
import { whole } from '../format/whole.ts';
import { WORDS } from '../words.ts';
import { heldText } from './held-text.ts';

/** Reasons for holding back that are named for one rule. */
const MOST_HELD = 3;
const COUNTS = ['decided', 'shown', 'acted', 'dismissed', 'failed', 'orderedAfterShown'] as const;

export function InterventionsTable({ rules }: { rules: readonly RuleSum[] }) {
  const words = WORDS.now.interventions;
  if (rules.length === 0) return <p class="panel-note muted">{words.none}</p>;
  return (
    <ul class="rule-sums">
      {rules.map((rule) => (
        <li key={rule.rule}>
          <h3>
            {rule.name} <span class="muted">{WORDS.kinds[rule.kind]}</span>
          </h3>
          <dl>
            {COUNTS.map((name) => (
              <div key={name} class={rule[name] === 0 ? 'muted' : ''}>
                <dt>{words.counts[name]}</dt>
                <dd>{whole(rule[name])}</dd>
              </div>
            ))}
          </dl>
          {rule.held.length > 0 && (
            <p class="muted">
              {words.held}{' '}
              {rule.held
                .slice(0, MOST_HELD)
                .map(({ code, to, toName, visits }) => `${heldText(code, toName ?? to)} (${whole(visits)})`)
                .join(', ')}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
