/** Switches a rule, or all of the site, off with a reason, and on again. It acts at the next answer. */
import { useId, useRef, useState } from 'preact/hooks';
import { putSwitch, type SwitchedOff } from '../../api/switches.ts';
import { WORDS } from '../../words.ts';

interface Props {
  site: string;
  /** `null`: everything of the site. */
  rule: string | null;
  /** What it is, as part of a sentence. */
  name: string;
  off: SwitchedOff | undefined;
  onDone(): void;
}

export function SwitchButton({ site, rule, name, off, onDone }: Props) {
  const words = WORDS.rules;
  const dialog = useRef<HTMLDialogElement>(null);
  const [why, setWhy] = useState('');
  const [failure, setFailure] = useState('');
  const id = useId();
  const put = async (toOff: boolean) => {
    try {
      await putSwitch(site, rule, toOff, why);
      dialog.current?.close();
      setWhy('');
      setFailure('');
      onDone();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : WORDS.failure.title);
      dialog.current?.showModal();
    }
  };
  const label = off
    ? rule === null
      ? words.switchSiteOn
      : words.switchOn
    : rule === null
      ? words.switchSite
      : words.switchOff;
  return (
    <>
      <button
        type="button"
        class={rule === null ? 'button' : 'button quiet-add'}
        {...(rule !== null && { 'aria-label': `${label}: ${name}` })}
        onClick={() => (off ? put(false) : dialog.current?.showModal())}
      >
        {label}
      </button>
      <dialog ref={dialog} aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`}>{words.switchTitle(name)}</h2>
        <p>{words.switchLead}</p>
        <form
          class="dialog-form"
          onSubmit={(event) => {
            event.preventDefault();
            void put(true);
          }}
        >
          <label for={id}>{words.switchWhy}</label>
          <input
            id={id}
            value={why}
            required
            maxLength={200}
            autocomplete="off"
            onInput={(event) => setWhy(event.currentTarget.value)}
          />
          <p class="bad-text" role="status">
            {failure}
          </p>
          <div class="dialog-tools">
            <button type="submit" class="button primary">
              {words.switchOff}
            </button>
            <button type="button" class="button" onClick={() => dialog.current?.close()}>
              {words.cancel}
            </button>
          </div>
        </form>
      </dialog>
    </>
  );
}
