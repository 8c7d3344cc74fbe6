/** The origins whose pages may send events: seen by all, added and taken away by owners. */
import { useState } from 'preact/hooks';
import type { SiteOrigin } from '../../../protocol/api/sites.ts';
import { addOrigin, removeOrigin } from '../../api/site-settings.ts';
import { exactTime } from '../../format/exact-time.ts';
import { failureWords } from '../../sign-in/failure-words.ts';
import { LabelledField } from '../../sign-in/labelled-field.tsx';
import { Refused } from '../../sign-in/refused.tsx';
import { useSubmit } from '../../sign-in/use-submit.ts';
import { WORDS } from '../../words.ts';
import { originProblem } from './origin-problem.ts';
import type { SitePartProps } from './site-part-props.ts';

export function OriginsPart({ settings, may, onChanged }: SitePartProps) {
  const words = WORDS.siteSettings.origins;
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const { busy, failure, onSubmit } = useSubmit(async () => {
    const wrong = originProblem(text);
    setProblem(wrong);
    if (wrong) return;
    await addOrigin(settings.key, text);
    setText('');
    onChanged();
  });
  const remove = (origin: string) =>
    void removeOrigin(settings.key, origin).then(onChanged, (error: unknown) =>
      setProblem(failureWords(error)),
    );
  return (
    <section class="panel settings-panel" aria-labelledby="site-origins">
      <h2 id="site-origins">{words.title}</h2>
      <p class="muted">{words.lead}</p>
      {settings.origins.length === 0 && <p>{words.none}</p>}
      <ul class="account-rows">
        {settings.origins.map((one) => (
          <li key={one.origin}>
            <div>
              <strong>{one.origin}</strong>
              <p class="muted">{aboutOrigin(one)}</p>
            </div>
            {may && one.owner === 'console' && (
              <button
                type="button"
                class="button"
                aria-label={words.removeOf(one.origin)}
                onClick={() => remove(one.origin)}
              >
                {words.remove}
              </button>
            )}
          </li>
        ))}
      </ul>
      {may && (
        <form class="account-form" onSubmit={onSubmit}>
          <LabelledField
            label={words.add}
            hint={words.hint}
            type="text"
            autocomplete="off"
            value={text}
            onInput={setText}
          />
          <Refused why={problem || failure} />
          <button type="submit" class="button" aria-busy={busy}>
            {words.addAction}
          </button>
        </form>
      )}
    </section>
  );
}

function aboutOrigin(one: SiteOrigin): string {
  const words = WORDS.siteSettings.origins;
  return one.owner === 'file' ? words.inFile : words.addedBy(one.who, exactTime(one.at));
}
