/** Name and stage of a site; what the config file says can only be read here. */
import { useState } from 'preact/hooks';
import { changeSite } from '../../api/site-settings.ts';
import { LabelledField } from '../../sign-in/labelled-field.tsx';
import { Refused } from '../../sign-in/refused.tsx';
import { useSubmit } from '../../sign-in/use-submit.ts';
import { WORDS } from '../../words.ts';
import type { SitePartProps } from './site-part-props.ts';
import { StageChoice } from './stage-choice.tsx';

export function AboutPart({ settings, may, onChanged }: SitePartProps) {
  const words = WORDS.siteSettings;
  const [name, setName] = useState(settings.name);
  const [stage, setStage] = useState(settings.stage);
  const [saved, setSaved] = useState(false);
  const { busy, failure, onSubmit } = useSubmit(async () => {
    await changeSite(settings.key, { name, stage });
    setSaved(true);
    onChanged();
  });
  const fixed = settings.owner === 'file';
  return (
    <section class="panel settings-panel" aria-labelledby="site-about">
      <h2 id="site-about">{words.about}</h2>
      {fixed || !may ? (
        <dl class="told">
          <dt>{words.name}</dt>
          <dd>{settings.name}</dd>
          <dt>{words.stage}</dt>
          <dd>{words.stages[settings.stage].name}</dd>
        </dl>
      ) : (
        <form class="account-form" onSubmit={onSubmit}>
          <LabelledField label={words.name} type="text" autocomplete="off" value={name} onInput={setName} />
          <StageChoice stage={stage} onChange={setStage} />
          <Refused why={failure} />
          <button type="submit" class="button primary" aria-busy={busy}>
            {words.save}
          </button>
          <p role="status" class={saved ? 'said' : 'unseen'}>
            {saved ? words.saved : ''}
          </p>
        </form>
      )}
      {fixed && <p class="muted">{words.fixed}</p>}
    </section>
  );
}
