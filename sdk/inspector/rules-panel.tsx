/** Every rule: whether it holds, why not, and what keeps it back. */
import { useState } from 'preact/hooks';
import type { DebugRule } from '../../protocol/debug.ts';
import { answered } from './answered.ts';
import { FilterBar } from './filter-bar.tsx';
import type { Model } from './model.ts';
import { NeedToken } from './need-token.tsx';
import { Nothing } from './nothing.tsx';

const SHOWN = {
  all: { label: 'All', fits: () => true },
  holds: { label: 'Hold', fits: ({ holds, held }: DebugRule) => holds && !held },
  held: { label: 'Held back', fits: ({ holds, held }: DebugRule) => holds && !!held },
  not: { label: 'Do not hold', fits: ({ holds }: DebugRule) => !holds },
} as const;
type Shown = keyof typeof SHOWN;

export function RulesPanel({ model: { report, answers, state } }: { model: Model }) {
  const [text, setText] = useState('');
  const [shown, setShown] = useState<Shown>('all');
  if (!report) return <NeedToken what="Rules" asked={answered(answers)} />;
  const wanted = text.trim().toLowerCase();
  const found = report.rules.filter(
    ({ id, name, kind, why }) => !wanted || `${id} ${name} ${kind} ${why}`.toLowerCase().includes(wanted),
  );
  // What holds first; else as the collector would choose.
  const rules = found.filter(SHOWN[shown].fits).sort((a, b) => rank(a) - rank(b));
  return (
    <>
      <FilterBar label="Filter by name, kind or reason" text={text} onText={setText}>
        <fieldset class="segments">
          <legend class="unseen">Which rules</legend>
          {(Object.keys(SHOWN) as Shown[]).map((name) => (
            <label key={name}>
              <input
                type="radio"
                name="shown"
                class="unseen"
                checked={shown === name}
                onChange={() => setShown(name)}
              />
              <span>
                {SHOWN[name].label} <small>{found.filter(SHOWN[name].fits).length}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <span class="count">rulebook {report.book}</span>
      </FilterBar>
      {rules.length === 0 ? (
        <Nothing title="No rule fits the filter" />
      ) : (
        <ul class="rules">
          {rules.map((rule) => (
            <Rule key={rule.id} rule={rule} open={state.prompts?.open?.rule === rule.id} />
          ))}
        </ul>
      )}
    </>
  );
}

function rank({ holds, held }: DebugRule): number {
  return holds ? (held ? 1 : 0) : 2;
}

/** @param open its prompt is on the screen: what keeps it from coming again is no news then */
function Rule({ rule: { id, name, kind, holds, held, why }, open }: { rule: DebugRule; open: boolean }) {
  const state = open ? 'open' : holds ? (held ? 'held' : 'holds') : 'not';
  const word = { open: 'On the screen', holds: 'Holds', held: 'Held back', not: 'Does not hold' }[state];
  return (
    <li class={`rule ${state}`}>
      <span class={`chip ${state}`}>{word}</span>
      <div>
        <p class="rule-name">
          <bdi>{name}</bdi> <span class={`kind ${kind}`}>{kind}</span> <code>{id}</code>
        </p>
        <p class="why">
          <bdi>{why}</bdi>
        </p>
        {held && !open && (
          <p class="why">
            <b>Not shown, because</b> <bdi>{held}</bdi>
          </p>
        )}
      </div>
    </li>
  );
}
