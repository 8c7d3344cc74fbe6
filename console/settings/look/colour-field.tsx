/** A colour, chosen from the browser's own palette or written as the brand book has it; emptied, it is as usual. */
import { useId } from 'preact/hooks';
import { asText, type Path } from '../../rules/edit/json.ts';
import { useField } from '../../rules/editor/edit-context.ts';
import { ProblemsOf } from '../../rules/fields/problems-of.tsx';
import { WORDS } from '../../words.ts';

interface Props {
  at: Path;
  label: string;
  /** Light or dark, for who does not see what the field stands under. */
  scheme: string;
  /** Shown while nothing is chosen. */
  usual: string;
}

const SHAPE = /^#[\da-f]{6}$/i;

export function ColourField({ at, label, scheme, usual }: Props) {
  const { value, set, problems, pointer, readOnly } = useField(at);
  const id = useId();
  const words = WORDS.bookSettings.look;
  const colour = asText(value);
  return (
    <div class="field">
      <label for={id}>
        {label}
        <span class="unseen"> ({scheme})</span>
      </label>
      <span class="with-unit">
        <input
          type="color"
          aria-label={words.palette(label, scheme)}
          disabled={readOnly}
          value={SHAPE.test(colour) ? colour : wide(usual)}
          onInput={(event) => set(event.currentTarget.value)}
        />
        <input
          id={id}
          data-at={pointer}
          class="colour"
          autocomplete="off"
          spellcheck={false}
          placeholder={wide(usual)}
          readOnly={readOnly}
          aria-invalid={problems.length > 0}
          value={colour}
          onInput={({ currentTarget }) => set(currentTarget.value.trim() || undefined)}
        />
        {colour !== '' && !readOnly && (
          <button type="button" class="button quiet-add" onClick={() => set(undefined)}>
            {words.asUsual}
            <span class="unseen">
              : {label} ({scheme})
            </span>
          </button>
        )}
      </span>
      <ProblemsOf problems={problems} />
    </div>
  );
}

/** `#fff` as the palette wants it. */
function wide(colour: string): string {
  return colour.length === 4 ? colour.replaceAll(/[\da-f]/gi, '$&$&') : colour;
}
