/** Tells which changes could not be saved as their screen was left, and leads back to them. */
import { useContext } from 'preact/hooks';
import { Notice } from '../parts/notice.tsx';
import { asObject, asText } from '../rules/edit/json.ts';
import { WORDS } from '../words.ts';
import { UnsavedContext } from './unsaved-context.ts';

export function UnsavedNotices() {
  const { kept, forget } = useContext(UnsavedContext);
  const words = WORDS.unsaved;
  return (
    <div class="unsaved" role="status">
      {kept.map((one) => (
        <Notice
          key={`${one.site} ${one.rule}`}
          tone="bad"
          icon="warning"
          title={one.rule === null ? words.settings : words.rule(asText(asObject(one.content)['name']))}
        >
          <p>
            {one.why} {words.lead}
          </p>
          <p class="unsaved-tools">
            <a class="button primary" href={one.href}>
              {words.goOn}
            </a>
            <button type="button" class="button" onClick={() => forget(one)}>
              {words.giveUp}
            </button>
          </p>
        </Notice>
      ))}
    </div>
  );
}
