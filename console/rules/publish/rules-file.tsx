/** The live rules as a file to keep, and such a file back into the draft. */
import { useId, useRef, useState } from 'preact/hooks';
import { exportHref, importRules } from '../../api/publish.ts';
import { failureOf } from '../../api/use-load.ts';
import { besideRulesHref } from '../../routing/route.ts';
import { WORDS } from '../../words.ts';

export function RulesFile({ site }: { site: string }) {
  const words = WORDS.rulesFile;
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState('');
  const bringIn = async (chosen: File | undefined) => {
    if (!chosen) return;
    try {
      await importRules(site, await chosen.text());
      location.hash = besideRulesHref(site, 'publish');
    } catch (error) {
      const { code, message } = failureOf(error);
      setRefused(code === 'malformed' ? words.notOurs : message);
      // The same file, mended, can be chosen again.
      if (file.current) file.current.value = '';
    }
  };
  return (
    <section class="panel part-panel" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{words.title}</h2>
      <p>{words.lead}</p>
      <div>
        <a class="button" href={exportHref(site)} download>
          {words.take}
        </a>
      </div>
      <div class="field">
        <label for={id}>{words.bring}</label>
        <input
          ref={file}
          id={id}
          type="file"
          accept=".json,application/json"
          onChange={(event) => void bringIn(event.currentTarget.files?.[0])}
        />
      </div>
      <p class="bad-text" role="status">
        {refused}
      </p>
    </section>
  );
}
