/** Closes a site that nobody needs any more, for who writes its name; of a site of the config file, how that is done there. */
import { useId, useRef, useState } from 'preact/hooks';
import { closeSite } from '../../api/closed-sites.ts';
import { LabelledField } from '../../sign-in/labelled-field.tsx';
import { Refused } from '../../sign-in/refused.tsx';
import { useSubmit } from '../../sign-in/use-submit.ts';
import { WORDS } from '../../words.ts';
import type { SitePartProps } from './site-part-props.ts';

export function ClosePart({ settings, onClosed }: Pick<SitePartProps, 'settings'> & { onClosed(): void }) {
  const words = WORDS.siteSettings.close;
  const { key, name, stage, owner } = settings;
  const dialog = useRef<HTMLDialogElement>(null);
  const label = useId();
  const [written, setWritten] = useState('');
  const [problem, setProblem] = useState('');
  const { busy, failure, onSubmit } = useSubmit(async () => {
    const wrong = plain(written) !== plain(name);
    setProblem(wrong ? words.other(name) : '');
    if (wrong) return;
    await closeSite(key);
    dialog.current?.close();
    onClosed();
  });
  const open = () => {
    setWritten('');
    setProblem('');
    dialog.current?.showModal();
  };
  return (
    <section class="panel settings-panel" aria-labelledby="site-close">
      <h2 id="site-close">{words.title}</h2>
      <p class="muted">{owner === 'file' ? words.inFile : words.lead}</p>
      {owner === 'console' && (
        <button type="button" class="button danger" onClick={open}>
          {words.action}
        </button>
      )}
      <dialog ref={dialog} class="person-dialog" aria-labelledby={label}>
        <h2 id={label}>{words.ask(stage === 'staging' ? WORDS.siteSettings.badge(name) : name)}</h2>
        <form class="account-form" onSubmit={onSubmit}>
          <p>{words.follows}</p>
          <p>{words.kept}</p>
          <p>{words.erase}</p>
          <LabelledField
            label={words.type}
            hint={name}
            most={200}
            type="text"
            autocomplete="off"
            value={written}
            onInput={setWritten}
          />
          <Refused why={problem || failure} />
          <div class="dialog-tools">
            <button type="submit" class="button danger" aria-busy={busy}>
              {words.confirm}
            </button>
            <button type="button" class="button" onClick={() => dialog.current?.close()}>
              {words.cancel}
            </button>
          </div>
        </form>
      </dialog>
    </section>
  );
}

/** Spaces are not seen, so they do not count. */
function plain(name: string): string {
  return name.trim().replace(/\s+/g, ' ');
}
