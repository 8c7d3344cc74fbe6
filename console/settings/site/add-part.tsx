/** Adds another site; what comes next is its tag. */
import { useState } from 'preact/hooks';
import type { SiteSettings, Stage } from '../../../protocol/api/sites.ts';
import { addSite } from '../../api/site-settings.ts';
import { settingsHref } from '../../routing/route.ts';
import { LabelledField } from '../../sign-in/labelled-field.tsx';
import { Refused } from '../../sign-in/refused.tsx';
import { useSubmit } from '../../sign-in/use-submit.ts';
import { WORDS } from '../../words.ts';
import { keyOfName } from './key-of-name.ts';
import { originProblem } from './origin-problem.ts';
import { StageChoice } from './stage-choice.tsx';

export function AddPart({ onAdded }: { onAdded(): void }) {
  const words = WORDS.siteSettings.add;
  const [name, setName] = useState('');
  /** As long as nobody has written one it follows the name. */
  const [ownKey, setKey] = useState<string>();
  const [origin, setOrigin] = useState('');
  const [stage, setStage] = useState<Stage>('live');
  const [problem, setProblem] = useState('');
  const [added, setAdded] = useState<SiteSettings>();
  const key = ownKey ?? keyOfName(name);
  const { busy, failure, onSubmit } = useSubmit(async () => {
    const wrong = originProblem(origin);
    setProblem(wrong);
    if (wrong) return;
    setAdded(await addSite({ key, name, stage, origins: [origin] }));
    setName('');
    setKey(undefined);
    setOrigin('');
    onAdded();
  });
  return (
    <section class="panel settings-panel" aria-labelledby="site-add">
      <h2 id="site-add">{words.title}</h2>
      <p class="muted">{words.lead}</p>
      <form class="account-form" onSubmit={onSubmit}>
        <LabelledField
          label={WORDS.siteSettings.name}
          type="text"
          autocomplete="off"
          value={name}
          onInput={setName}
        />
        <LabelledField
          label={words.key}
          hint={words.keyHint}
          type="text"
          autocomplete="off"
          value={key}
          onInput={setKey}
        />
        <LabelledField
          label={words.origin}
          hint={WORDS.siteSettings.origins.hint}
          type="text"
          autocomplete="off"
          value={origin}
          onInput={setOrigin}
        />
        <StageChoice stage={stage} onChange={setStage} />
        <Refused why={problem || failure} />
        <button type="submit" class="button" aria-busy={busy}>
          {words.action}
        </button>
        <p role="status" class={added ? '' : 'unseen'}>
          {added && (
            <>
              {words.added(added.name)} <a href={settingsHref(added.key, 'install')}>{words.toInstall}</a>
            </>
          )}
        </p>
      </form>
    </section>
  );
}
