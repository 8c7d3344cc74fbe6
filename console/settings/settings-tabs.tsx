/** The screens of the settings as links; they are links and no ARIA tabs, because each has an address. */
import { useEffect, useRef } from 'preact/hooks';
import { settingsHref } from '../routing/route.ts';
import { WORDS } from '../words.ts';
import type { SettingsPart } from './settings-part.ts';

interface Props {
  site: string;
  parts: readonly SettingsPart[];
  current: SettingsPart;
}

export function SettingsTabs({ site, parts, current }: Props) {
  const here = useRef<HTMLAnchorElement>(null);
  // On a phone the row scrolls sideways, and the tab one is at may be outside.
  useEffect(() => here.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' }), [current.name]);
  return (
    <nav class="tabs" aria-label={WORDS.settings.tabs}>
      <ul>
        {parts.map(({ name, title }) => (
          <li key={name}>
            <a
              href={settingsHref(site, name)}
              {...(name === current.name && { ref: here, 'aria-current': 'page' as const })}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
