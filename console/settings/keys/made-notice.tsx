/** A key that was just made: a secret one is shown here and never again. */
import type { MadeKey } from '../../../protocol/api/sites.ts';
import { CopyButton } from '../../parts/copy-button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { WORDS } from '../../words.ts';

export function MadeNotice({ made: { made, secret } }: { made: MadeKey }) {
  const words = WORDS.keys;
  if (made.born === 'command-line') {
    return (
      <Notice tone="calm" icon="decided" title={words.madeTitle}>
        <p>{words.madeCommandLine}</p>
      </Notice>
    );
  }
  const text = secret ?? made.shows;
  return (
    <Notice tone={secret === undefined ? 'calm' : 'warning'} icon="decided" title={words.madeTitle}>
      <p>{secret === undefined ? words.madePublic : words.madeSecret}</p>
      <p class="code invitation-link">{text}</p>
      <p>
        <CopyButton text={text} what={words.what} wide />
      </p>
    </Notice>
  );
}
