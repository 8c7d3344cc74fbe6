/** The way past it all, product, sections, the site one looks at, one's account, the language, and the way out. */
import type { Site } from '../api/sites.ts';
import type { Section } from '../routing/route.ts';
import { WORDS } from '../words.ts';
import { AccountLink } from './account-link.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Mark } from './mark.tsx';
import { Sections } from './sections.tsx';
import { SitePicker } from './site-picker.tsx';

interface Props {
  sites: readonly Site[];
  site: Site | undefined;
  section: Section | undefined;
  /** Whether one is at one's account or the people. */
  account: boolean;
  /** Moves the focus to the screen. What follows the `#` is the route, so this is no link. */
  onSkip(): void;
  onSignOut?: () => void;
}

export function Header({ sites, site, section, account, onSkip, onSignOut }: Props) {
  return (
    <header class="header">
      <button type="button" class="skip" onClick={onSkip}>
        {WORDS.skip}
      </button>
      <div class="header-row">
        <span class="brand">
          <Mark />
          {WORDS.product}
        </span>
        {site && <Sections site={site.key} current={section} />}
        <div class="header-end">
          {sites.length > 1 && site && (
            <SitePicker sites={sites} site={site} section={section ?? 'journeys'} />
          )}
          {sites.length === 1 && site && <span class="site-name muted">{site.name}</span>}
          <AccountLink current={account} />
          <LanguageSwitch />
          {onSignOut && (
            <button type="button" class="button quiet" onClick={onSignOut}>
              {WORDS.signOut}
            </button>
          )}
        </div>
      </div>
    </header>
  );
}
