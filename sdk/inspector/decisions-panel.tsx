/** What is on the screen, what waits and for what, what was sent ahead; and what has been decided and why. */
import type { Decision } from '../../protocol/intervention.ts';
import { clock } from './clock.ts';
import type { Model } from './model.ts';
import { Nothing } from './nothing.tsx';
import { MOMENTS, OBSTACLES } from './words.ts';

export function DecisionsPanel({ model }: { model: Model }) {
  const { open, waiting = [], armed = [] } = model.state.prompts ?? {};
  const quiet = !open && !waiting.length && !armed.length;
  return (
    <div class="columns">
      <div>
        {quiet && (
          <Nothing title="Nothing is decided just now">
            <p>When a rule’s moment comes, its prompt appears here with the reason for it.</p>
          </Nothing>
        )}
        {open && <Card decision={open} state="On the screen" tone="good" />}
        {waiting.map(({ decision, obstacle }) => (
          <Card
            key={decision.id}
            decision={decision}
            state={obstacle ? `Waits: ${OBSTACLES[obstacle]}` : 'About to be shown'}
            tone="warn"
          />
        ))}
        {armed.map(({ decision, obstacle }) => (
          <Card
            key={decision.id}
            decision={decision}
            state={
              obstacle
                ? `Ready for when the customer leaves, but ${OBSTACLES[obstacle]}`
                : 'Ready for when the customer leaves'
            }
            tone="armed"
          />
        ))}
      </div>
      <section aria-label="What happened">
        <h3>What happened on this page</h3>
        {model.prompts.length + model.trace.length === 0 && (
          <p class="quiet">
            Nothing yet. {model.report ? '' : 'The engine’s own words need a token from the console.'}
          </p>
        )}
        <Log model={model} />
      </section>
    </div>
  );
}

function Card({ decision, state, tone }: { decision: Decision; state: string; tone: string }) {
  const { title, text, kind, surface, slot, rule, why, lang } = decision;
  return (
    <article class={`decision ${tone}`}>
      <p class="decision-state">{state}</p>
      <h3 lang={lang} dir="auto">
        {title}
      </h3>
      <p lang={lang} dir="auto">
        {text}
      </p>
      <p class="marks">
        <span class={`kind ${kind}`}>{kind}</span>
        <span>
          {surface}
          {slot && ` “${slot}”`}
        </span>
        <span>
          rule <code>{rule}</code>
        </span>
      </p>
      <p class="why">
        <b>Why:</b> <bdi lang={lang}>{why}</bdi>
      </p>
    </article>
  );
}

function Log({ model }: { model: Model }) {
  const rows = [
    ...model.prompts.map(({ at, moment, news }) => ({
      at,
      word: MOMENTS[moment],
      text: [
        news.rule,
        news.choice,
        news.by && `by ${news.by}`,
        news.scope !== 'once' && news.scope,
        news.reason,
      ]
        .filter(Boolean)
        .join(' · '),
    })),
    ...model.trace.map(({ at, text }) => ({ at, word: '', text })),
  ].sort((a, b) => b.at - a.at);
  return (
    <ol class="log">
      {rows.map((row, i) => (
        <li key={i}>
          <time>{clock(row.at)}</time>
          <span>
            {row.word && <b>{row.word} </b>}
            <bdi>{row.text}</bdi>
          </span>
        </li>
      ))}
    </ol>
  );
}
