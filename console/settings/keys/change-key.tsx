/** A button that opens what an owner may do with one key: make another in its place, or end it. */
import { useId, useState } from 'preact/hooks';
import type { MadeKey, SiteKey } from '../../../protocol/api/sites.ts';
import { revokeKey, rotateKey } from '../../api/site-keys.ts';
import { useDialog } from '../../parts/use-dialog.ts';
import { Refused } from '../../sign-in/refused.tsx';
import { WORDS } from '../../words.ts';

interface Props {
  value: SiteKey;
  title: string;
  site: string;
  onMade(made: MadeKey): void;
  onChanged(): void;
}

/** How long an old key goes on working, in hours; `null` for until it is revoked. */
const GRACES = [
  { name: 'h24', of: 24 },
  { name: 'h168', of: 168 },
  { name: 'open', of: null },
  { name: 'h0', of: 0 },
] as const;

export function ChangeKey({ value: { id, kind, born }, title, site, onMade, onChanged }: Props) {
  const words = WORDS.keys;
  const { dialog, failure, open, act } = useDialog();
  const label = useId();
  const [hours, setHours] = useState<number | null>(24);
  return (
    <>
      <button type="button" class="button" aria-label={words.changeOf(title)} onClick={open}>
        {words.change}
      </button>
      <dialog ref={dialog} class="person-dialog" aria-labelledby={label}>
        <h2 id={label}>{title}</h2>
        <form
          class="account-form"
          onSubmit={(event) => {
            event.preventDefault();
            act(rotateKey(site, id, hours), onMade);
          }}
        >
          <p>{born === 'command-line' ? words.rotateCommandLine : words.rotateLead[kind]}</p>
          <fieldset class="roles">
            <legend>{words.grace}</legend>
            {GRACES.map(({ name, of }) => (
              <label key={name}>
                <input
                  type="radio"
                  name={`${label}-grace`}
                  checked={of === hours}
                  onChange={() => setHours(of)}
                />
                <span>{words.graces[name]}</span>
              </label>
            ))}
          </fieldset>
          <Refused why={failure} />
          <div class="dialog-tools">
            <button type="submit" class="button primary">
              {words.rotate}
            </button>
            {born !== 'command-line' && (
              <button type="button" class="button danger" onClick={() => act(revokeKey(site, id), onChanged)}>
                {words.revoke}
              </button>
            )}
            <button type="button" class="button" onClick={() => dialog.current?.close()}>
              {words.close}
            </button>
          </div>
          {born !== 'command-line' && <p class="muted">{words.revokeLead[kind]}</p>}
        </form>
      </dialog>
    </>
  );
}
