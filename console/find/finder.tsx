/** Looks for visitors: by what somebody has in hand, or by what happened. What is looked for becomes the address. */
import { useId, useState } from 'preact/hooks';
import { findHref } from '../routing/route.ts';
import { WORDS } from '../words.ts';
import type { FindAsked } from './asked.ts';
import { FindByEvent } from './find-by-event.tsx';

interface Props {
  site: string;
  /** What was looked for last. */
  asked?: FindAsked;
}

export function Finder({ site, asked }: Props) {
  const words = WORDS.find;
  const [text, setText] = useState(asked && 'text' in asked ? asked.text : '');
  const byEvent = asked !== undefined && !('text' in asked);
  const [open, setOpen] = useState(byEvent);
  const field = useId();
  const find = (wanted: FindAsked) => {
    location.hash = findHref(site, wanted);
  };
  return (
    <search class="finder">
      <form
        class="find"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim()) find({ text: text.trim() });
        }}
      >
        <label class="unseen" for={field}>
          {words.label}
        </label>
        <input
          id={field}
          type="search"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          placeholder={words.hint}
          autocomplete="off"
          spellcheck={false}
          maxLength={500}
          required
        />
        <button type="submit" class="button">
          {words.action}
        </button>
      </form>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{words.byEvent}</summary>
        {open && <FindByEvent site={site} asked={byEvent ? asked : undefined} onFind={find} />}
      </details>
    </search>
  );
}
