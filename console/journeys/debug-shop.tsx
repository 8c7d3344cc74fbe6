/** A button that makes a token for the inspector, and shows the line that opens it in the shop. */
import { useRef, useState } from 'preact/hooks';
import { ApiFailure } from '../api/api-failure.ts';
import { type DebugToken, makeDebugToken } from '../api/debug-token.ts';
import { exactTime } from '../format/exact-time.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { Icon } from '../parts/icon.tsx';
import { WORDS } from '../words.ts';

export function DebugShop({ site }: { site: string }) {
  const words = WORDS.debug;
  const dialog = useRef<HTMLDialogElement>(null);
  const [made, setMade] = useState<DebugToken>();
  const [failure, setFailure] = useState('');

  const open = async () => {
    setMade(undefined);
    setFailure('');
    dialog.current?.showModal();
    try {
      setMade(await makeDebugToken(site));
    } catch (error) {
      setFailure(error instanceof ApiFailure ? error.message : WORDS.failure.title);
    }
  };
  const line = made && `kairos('debug', '${made.token}')`;
  return (
    <>
      <button type="button" class="button" onClick={open}>
        <Icon name="shown" />
        {words.action}
      </button>
      <dialog ref={dialog} class="debug" aria-labelledby="debug-title">
        <h2 id="debug-title">{words.title}</h2>
        <p class="muted">{words.lead}</p>
        <ol>
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <div class="debug-line" role="status">
          {line ? (
            <>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is wider than a phone, and must scroll by keyboard. */}
              <pre class="code" tabIndex={0}>
                <code>{line}</code>
              </pre>
              <CopyButton text={line} what={words.line} wide />
              <p class="muted">{words.ends(exactTime(made.expires))}</p>
            </>
          ) : (
            <p class={failure ? 'bad-text' : 'muted'}>{failure || WORDS.loading}</p>
          )}
        </div>
        <form method="dialog">
          <button type="submit" class="button">
            {words.close}
          </button>
        </form>
      </dialog>
    </>
  );
}
