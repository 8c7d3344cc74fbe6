/** Whether the installation works, how fast the collector answers, what was lost, and what consent allows. */
import { durationText } from './duration-text.ts';
import { Icon } from './icon.tsx';
import { installChecks } from './install-checks.ts';
import { Latencies } from './latencies.tsx';
import type { Model } from './model.ts';
import { Prose } from './prose.tsx';
import type { Traffic } from './watch-traffic.ts';
import { CONSENTS, LOSSES } from './words.ts';

interface Props {
  model: Model;
  traffic: Traffic;
  tagged: boolean;
}

export function HealthPanel({ model, traffic, tagged }: Props) {
  const { state, wakeAfter } = model;
  const consent = CONSENTS[state.consent ?? 'unknown'];
  const losses = Object.entries(state.losses);
  const failed = model.answers.filter(({ status }) => status !== 200).length;
  return (
    <div class="columns">
      <section aria-label="Installation">
        <h3>Installation</h3>
        <ul class="checks">
          {installChecks(model, tagged).map(({ level, says, about }) => (
            <li key={says} class={level}>
              <Icon name={level} />
              <div>
                <Prose text={says} />
                {about && (
                  <p class="quiet">
                    <Prose text={about} />
                  </p>
                )}
              </div>
            </li>
          ))}
        </ul>
      </section>
      <div>
        <div class="cards pairs">
          <section class="card" aria-label="Replies">
            <h3>Replies</h3>
            <Latencies latencies={traffic.latencies} />
            <p class={failed ? 'bad-text' : 'quiet'}>
              {failed ? `${failed} of ${model.answers.length} failed` : 'none failed'}
            </p>
          </section>
          <section class="card" aria-label="Queue">
            <h3>Queue</h3>
            <p class="big">{state.queued}</p>
            <p class="quiet">{state.queued === 1 ? 'event waits' : 'events wait'} to be confirmed</p>
            {losses.map(([reason, times]) => (
              <p key={reason} class="bad-text">
                {times} lost: {LOSSES[reason] ?? reason.replaceAll('_', ' ')}
              </p>
            ))}
          </section>
          <section class="card" aria-label="Visible time">
            <h3>Visible time</h3>
            <p class="big">{durationText(state.visible)}</p>
            <p class="quiet">
              {wakeAfter === Infinity
                ? 'no rule waits for silence'
                : `a rule waits for silence: asks again in ${durationText(wakeAfter)}`}
            </p>
          </section>
          <section class="card" aria-label="Consent">
            <h3>Consent</h3>
            <p class="big">{consent.word}</p>
            <p class="quiet">{consent.about}</p>
          </section>
        </div>
        <dl class="about-tag">
          <Line name="Collector" text={state.collector} />
          {model.report && <Line name="Visitor" text={model.report.visitor} />}
          {traffic.files.map(({ name, bytes }) => (
            <Line key={name} name="File" text={bytes ? `${name}, ${(bytes / 1024).toFixed(1)} KB` : name} />
          ))}
        </dl>
      </div>
    </div>
  );
}

function Line({ name, text }: { name: string; text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <code>{text}</code>
      </dd>
    </div>
  );
}
