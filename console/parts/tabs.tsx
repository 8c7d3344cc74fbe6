/** Screens that belong together, as links side by side; they are links and no ARIA tabs, because each has an address. */
import { useEffect, useRef } from 'preact/hooks';

export interface Tab {
  href: string;
  title: string;
  current: boolean;
}

export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const here = useRef<HTMLAnchorElement>(null);
  const at = tabs.find(({ current }) => current)?.href;
  // On a phone the row scrolls sideways, and the tab one is at may be outside.
  useEffect(() => here.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' }), [at]);
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map(({ href, title, current }) => (
          <li key={href}>
            <a href={href} {...(current && { ref: here, 'aria-current': 'page' as const })}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
