/** The event as the log has it, for who wants to see everything. */
import { useState } from 'preact/hooks';
import { WORDS } from '../words.ts';

export function RawEvent({ raw, name }: { raw: unknown; name: string }) {
  // A long journey has hundreds of these: the text is made when it is asked for.
  const [open, setOpen] = useState(false);
  return (
    <details class="raw" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {WORDS.journey.raw}
        <span class="unseen">: {WORDS.journey.rawAbout(name)}</span>
      </summary>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must reach what scrolls
        <pre class="code" tabIndex={0}>
          <code>{JSON.stringify(raw, null, 2)}</code>
        </pre>
      )}
    </details>
  );
}
