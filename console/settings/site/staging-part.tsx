/** Staging beside live: makes the pair, leads from one to the other, and brings rules across into the draft. */
import { useState } from 'preact/hooks';
import { addStaging, takeRules } from '../../api/site-settings.ts';
import { besideRulesHref, settingsHref } from '../../routing/route.ts';
import { failureWords } from '../../sign-in/failure-words.ts';
import { Refused } from '../../sign-in/refused.tsx';
import { WORDS } from '../../words.ts';
import type { SitePartProps } from './site-part-props.ts';

export function StagingPart({ settings, may, onChanged }: SitePartProps) {
  const words = WORDS.siteSettings.staging;
  const { key, stage, stagingOf, staging, name } = settings;
  const [failure, setFailure] = useState('');
  const [taken, setTaken] = useState(false);
  const other = stagingOf ?? staging;
  const act = (work: Promise<unknown>, then: () => void) => {
    setFailure('');
    void work.then(then, (error: unknown) => setFailure(failureWords(error)));
  };
  return (
    <section class="panel settings-panel" aria-labelledby="site-staging">
      <h2 id="site-staging">{words.title}</h2>
      <p class="muted">{stage === 'staging' ? words.leadStaging : words.leadLive}</p>
      {other === undefined && stage === 'staging' && <p>{words.alone}</p>}
      {other !== undefined && (
        <>
          <p>
            <a href={settingsHref(other, 'site')}>
              {stagingOf === undefined ? words.toStaging : words.toLive}
            </a>
          </p>
          <p>{stagingOf === undefined ? words.takeFromStaging : words.takeFromLive}</p>
          <button
            type="button"
            class="button"
            onClick={() => act(takeRules(key, other), () => setTaken(true))}
          >
            {words.take}
          </button>
        </>
      )}
      {other === undefined && stage === 'live' && may && (
        <button type="button" class="button" onClick={() => act(addStaging(key, name), onChanged)}>
          {words.make}
        </button>
      )}
      <Refused why={failure} />
      <p role="status" class={taken ? '' : 'unseen'}>
        {taken && (
          <>
            {words.taken} <a href={besideRulesHref(key, 'publish')}>{words.toPublish}</a>
          </>
        )}
      </p>
    </section>
  );
}
