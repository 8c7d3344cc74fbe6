/** What stands around every screen: header with the sections, and the place for the screen. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Site } from '../api/sites.ts';
import type { Section } from '../routing/route.ts';
import { WORDS } from '../words.ts';
import { Header } from './header.tsx';

interface Props {
  sites: readonly Site[];
  site: Site | undefined;
  section: Section | undefined;
  account: boolean;
  /** Absent while nobody is signed in. */
  onSignOut?: () => void;
  /** The last answer is shown, but the collector is silent now. */
  stale: boolean;
  children: ComponentChildren;
}

export function Frame({ sites, site, section, account, onSignOut, stale, children }: Props) {
  const main = useRef<HTMLElement>(null);
  return (
    <>
      <Header
        sites={sites}
        site={site}
        section={section}
        account={account}
        onSkip={() => main.current?.focus()}
        {...(onSignOut && { onSignOut })}
      />
      <div class="stale" role="status">
        {stale && <p>{WORDS.failure.stale}</p>}
      </div>
      <main ref={main} tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
