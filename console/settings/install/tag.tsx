/** The tag to copy: the script, the script held at this version, or the package. */
import { useId, useState } from 'preact/hooks';
import type { InstallReply } from '../../../protocol/api/install.ts';
import { CopyButton } from '../../parts/copy-button.tsx';
import { WORDS } from '../../words.ts';
import { tagText, WAYS, type Way } from './tag-text.ts';

interface Props {
  site: string;
  install: Pick<InstallReply, 'key' | 'pinned'>;
}

export function Tag({ site, install }: Props) {
  const words = WORDS.installing;
  const [way, setWay] = useState<Way>('script');
  const [consent, setConsent] = useState(false);
  const name = useId();
  const text = tagText(way, { site, consent, collector: location.origin, ...install });
  const ways = WAYS.filter((one) => one !== 'pinned' || install.pinned);
  return (
    <>
      <fieldset class="ways-of-tag">
        <legend>{words.way}</legend>
        {ways.map((one) => (
          <label key={one}>
            <input type="radio" name={name} checked={one === way} onChange={() => setWay(one)} />{' '}
            {words.ways[one].name}
          </label>
        ))}
      </fieldset>
      <p>{words.ways[way].lead}</p>
      <pre class="code">
        <code>{text}</code>
      </pre>
      <CopyButton text={text} what={words.tagName} wide />
      <label class="tick">
        <input
          type="checkbox"
          checked={consent}
          onChange={(event) => setConsent(event.currentTarget.checked)}
        />
        <span>
          {words.consent}
          <span class="muted">{words.consentLead}</span>
        </span>
      </label>
      <p class="muted">{words.others}</p>
    </>
  );
}
