/**
 * A field that finds one of many by typing, as the ARIA practices have it: arrows move, Enter takes, Escape closes.
 * w3.org/WAI/ARIA/apg/patterns/combobox (list autocomplete with manual selection).
 */
import { Fragment } from 'preact';
import { useId, useState } from 'preact/hooks';

export interface Option {
  value: string;
  label: string;
  /** A second line. */
  about?: string;
  /** Heading that it stands under; those of one group follow one another. */
  group?: string;
}

interface Props {
  label: string;
  hint?: string;
  value: string;
  /** How the present value reads. */
  shows: string;
  options: readonly Option[];
  /** Said when nothing fits. */
  nothing: string;
  /** What is typed may be a value of its own, if this makes an option of it. */
  own?: (typed: string) => Option | undefined;
  invalid?: boolean;
  disabled?: boolean;
  onChoose(value: string): void;
}

export function Combobox(props: Props) {
  const { label, hint, value, shows, nothing, invalid, disabled, onChoose } = props;
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const [active, setActive] = useState(0);
  const open = typed !== undefined;
  const found = open ? fitting(props, typed) : [];

  const choose = (option: Option | undefined) => {
    if (!option) return;
    setTyped(undefined);
    onChoose(option.value);
  };
  const show = () => {
    if (open) return;
    setTyped('');
    setActive(
      Math.max(
        0,
        props.options.findIndex((option) => option.value === value),
      ),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open) {
      event.stopPropagation();
      setTyped(undefined);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (open) choose(found[active]);
      else show();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) show();
      else if (found.length > 0) {
        const next = (active + (event.key === 'ArrowDown' ? 1 : -1) + found.length) % found.length;
        setActive(next);
        document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
      }
    }
  };
  return (
    <div class="combobox">
      <input
        role="combobox"
        aria-label={label}
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(open && found[active] && { 'aria-activedescendant': `${id}-${active}` })}
        aria-invalid={invalid ?? false}
        autocomplete="off"
        spellcheck={false}
        disabled={disabled}
        placeholder={open && shows ? shows : hint}
        value={typed ?? shows}
        onClick={show}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setTyped(undefined)}
      />
      {/* The list is there before it opens, so that what controls it can name it. */}
      <div id={`${id}-list`} role="listbox" aria-label={label} class="options" hidden={!open}>
        {open && found.length === 0 && (
          <div class="muted option" role="option" aria-selected={false} aria-disabled={true} tabIndex={-1}>
            {nothing}
          </div>
        )}
        {found.map((option, place) => (
          <Fragment key={option.value}>
            {option.group !== found[place - 1]?.group && (
              <div class="option-group" role="presentation">
                {option.group}
              </div>
            )}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's. */}
            <div
              id={`${id}-${place}`}
              role="option"
              tabIndex={-1}
              aria-selected={place === active}
              class="option"
              // The field must not lose the focus before the click has come.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(option)}
            >
              {option.label}
              {option.about && <span class="muted">{option.about}</span>}
            </div>
          </Fragment>
        ))}
      </div>
    </div>
  );
}

function fitting({ options, own }: Props, typed: string): Option[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const found = options.filter(({ label, about = '', group = '' }) => {
    const text = `${label} ${about} ${group}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  // What is named so comes before what only speaks of it.
  const first = words[0] ?? '';
  const named = found.filter(({ label }) => label.toLowerCase().includes(first));
  const ownOption = typed.trim() === '' ? undefined : own?.(typed.trim());
  const others = words.length > 0 ? found.filter((option) => !named.includes(option)) : [];
  return [...named, ...others, ...(ownOption ? [ownOption] : [])];
}
