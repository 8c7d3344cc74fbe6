/** What became of a decision, step by step. */
import { exactTime } from '../format/exact-time.ts';
import { Icon } from '../parts/icon.tsx';
import { Moment } from '../parts/moment.tsx';
import { WORDS } from '../words.ts';
import type { Fate, Outcome } from './fates.ts';

const LOOKS: { readonly [name in Outcome['name']]: { icon: string; tone: string } } = {
  intervention_shown: { icon: 'shown', tone: 'calm' },
  intervention_acted: { icon: 'decided', tone: 'good' },
  intervention_dismissed: { icon: 'failure', tone: 'calm' },
  intervention_failed: { icon: 'warning', tone: 'bad' },
  rated: { icon: 'survey', tone: 'good' },
};

export function FateList({ fate, imported }: { fate: Fate; imported: boolean }) {
  const words = WORDS.outcomes;
  const { outcomes, expired } = fate;
  return (
    <ul class="fate" aria-label={words.title}>
      {outcomes.map(({ name, at, scope }) => (
        <li key={`${name} ${at}`} class={LOOKS[name].tone}>
          <Icon name={LOOKS[name].icon} />
          <span>
            {words[name]}
            {scope && words.scopes[scope] && `: ${words.scopes[scope]}`}
          </span>
          <span class="muted">
            <Moment at={at}>{exactTime(at, 'clock')}</Moment>
          </span>
        </li>
      ))}
      {outcomes.length === 0 && <Nothing expired={expired} imported={imported} />}
    </ul>
  );
}

function Nothing({ expired, imported }: { expired: boolean; imported: boolean }) {
  const { outcomes } = WORDS;
  const said = expired ? outcomes.expired : imported ? outcomes.imported : outcomes.waiting;
  return (
    <li class="muted">
      <Icon name={expired ? 'expired' : 'waiting'} />
      <span>{said}</span>
    </li>
  );
}
