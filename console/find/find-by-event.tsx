/** Chooses what happened: a rule and what became of it, or a checkout that failed, and when. */
import { useId, useState } from 'preact/hooks';
import { FIND_RESULTS, type FindResult } from '../../protocol/api/find.ts';
import { loadFindChoices } from '../api/find.ts';
import { useLoad } from '../api/use-load.ts';
import { failureText } from '../now/reason-text.ts';
import { Combobox } from '../parts/combobox.tsx';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { Loading } from '../parts/loading.tsx';
import { WORDS } from '../words.ts';
import { FIND_TIMES, type FindAsked, type FindTime } from './asked.ts';

interface Props {
  site: string;
  /** What was looked for last. */
  asked: FindAsked | undefined;
  onFind(asked: FindAsked): void;
}

/** Chosen first: that is the question most of the time. */
const RESULT: FindResult = 'shown';
const TIME: FindTime = 'day';

export function FindByEvent({ site, asked, onFind }: Props) {
  const words = WORDS.find;
  const { value, failure, reload } = useLoad((signal) => loadFindChoices(site, signal), site);
  const [rule, setRule] = useState(asked && 'rule' in asked ? asked.rule : '');
  const [result, setResult] = useState(asked && 'rule' in asked ? asked.result : RESULT);
  const [failed, setFailed] = useState(asked && 'failure' in asked ? asked.failure : '');
  const [time, setTime] = useState(asked && 'time' in asked ? asked.time : TIME);
  if (!value) return failure ? <FailureNotice failure={failure} retry={reload} /> : <Loading />;
  const { rules, failures } = value;
  const chosen = failed || failureKey(failures[0]);
  const times = FIND_TIMES.map((one) => [one, words.times[one]] as const);
  return (
    <div class="find-events">
      {rules.length === 0 ? (
        <p class="muted">{words.noRules}</p>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onFind({ rule, result, time });
          }}
        >
          <span class="find-rule">
            <span aria-hidden="true">{words.rule}</span>
            <Combobox
              label={words.rule}
              value={rule}
              shows={rules.find((one) => one.rule === rule)?.name ?? words.anyRule}
              options={[
                { value: '', label: words.anyRule },
                ...rules.map((one) => ({
                  value: one.rule,
                  label: one.name,
                  about: WORDS.kinds[one.kind] ?? one.kind,
                })),
              ]}
              nothing={words.noSuchRule}
              onChoose={setRule}
            />
          </span>
          <Choice
            label={words.result}
            value={result}
            options={FIND_RESULTS.map((one) => [one, words.results[one]] as const)}
            onChoose={(one) => setResult(one)}
          />
          <Choice label={words.time} value={time} options={times} onChoose={(one) => setTime(one)} />
          <button type="submit" class="button">
            {words.action}
          </button>
        </form>
      )}
      {failures.length === 0 ? (
        <p class="muted">{words.noFailures}</p>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onFind({ failure: chosen, time });
          }}
        >
          <Choice
            label={words.failure}
            value={chosen}
            options={failures.map((one) => [failureKey(one), failureText(one.reason, one.code)] as const)}
            onChoose={setFailed}
          />
          <Choice label={words.time} value={time} options={times} onChoose={(one) => setTime(one)} />
          <button type="submit" class="button">
            {words.action}
          </button>
        </form>
      )}
    </div>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  options: readonly (readonly [value: T, words: string])[];
  onChoose(value: T): void;
}

function Choice<T extends string>({ label, value, options, onChoose }: ChoiceProps<T>) {
  const id = useId();
  return (
    <span>
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value as T)}>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </span>
  );
}

function failureKey(failure: { reason: string; code?: string } | undefined): string {
  return failure ? [failure.reason, failure.code].filter(Boolean).join(' ') : '';
}
