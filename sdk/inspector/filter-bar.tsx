/** A field that narrows a list, and what else stands in the same line. */
import type { ComponentChildren } from 'preact';

interface Props {
  label: string;
  text: string;
  onText(text: string): void;
  children?: ComponentChildren;
}

export function FilterBar({ label, text, onText, children }: Props) {
  return (
    <div class="filter">
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={text}
        spellcheck={false}
        autocomplete="off"
        onInput={(event) => onText(event.currentTarget.value)}
      />
      {children}
    </div>
  );
}
