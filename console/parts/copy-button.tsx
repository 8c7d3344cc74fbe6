/** Puts a text on the clipboard and says so; where pages may not, there is no button. */
import { useEffect, useState } from 'preact/hooks';
import { WORDS } from '../words.ts';
import { Icon } from './icon.tsx';

/** How long it says that it has copied, in milliseconds. */
const SAYS = 2_000;

/** @param what names the text, for "Copy the tag" */
export function CopyButton({ text, what, wide = false }: { text: string; what: string; wide?: boolean }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SAYS);
    return () => clearTimeout(timer);
  }, [copied]);
  // Over plain http from another machine browsers offer none.
  if (!navigator.clipboard) return null;

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // Refused by the person or the browser: the text can still be selected.
    }
  };
  const label = WORDS.copy(what);
  return (
    <button
      type="button"
      class={wide ? 'button' : 'icon-button'}
      onClick={copy}
      {...(!wide && { 'aria-label': label, title: label })}
    >
      <Icon name={copied ? 'decided' : 'copy'} />
      {wide && <span>{label}</span>}
      <span role="status" class={copied ? 'said' : 'unseen'}>
        {copied ? WORDS.copied : ''}
      </span>
    </button>
  );
}
