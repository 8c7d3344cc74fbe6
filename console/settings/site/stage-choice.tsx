/** Chooses what a site is for; each choice says it. */
import { useId } from 'preact/hooks';
import { STAGES, type Stage } from '../../../protocol/api/sites.ts';
import { WORDS } from '../../words.ts';

export function StageChoice({ stage, onChange }: { stage: Stage; onChange(stage: Stage): void }) {
  const words = WORDS.siteSettings;
  const name = useId();
  return (
    <fieldset class="roles">
      <legend>{words.stage}</legend>
      {STAGES.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name={name}
            value={one}
            checked={one === stage}
            onChange={() => onChange(one)}
          />
          <span>
            <strong>{words.stages[one].name}</strong>
            <span class="muted">{words.stages[one].about}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
