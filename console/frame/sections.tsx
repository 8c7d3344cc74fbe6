/** The console's sections as links, the one that one is in marked. */
import type { Role } from '../../protocol/api/accounts.ts';
import { type Section, sectionHref } from '../routing/route.ts';
import { useMayAll } from '../sign-in/me-context.ts';
import { WORDS } from '../words.ts';

const SECTIONS: readonly { section: Section; title: string; least: Role }[] = [
  { section: 'now', title: WORDS.now.title, least: 'agent' },
  { section: 'rules', title: WORDS.rules.title, least: 'marketer' },
  { section: 'journeys', title: WORDS.journeys.title, least: 'agent' },
  { section: 'settings', title: WORDS.settings.title, least: 'marketer' },
];

export function Sections({ site, current }: { site: string; current: Section | undefined }) {
  const may = useMayAll();
  return (
    <nav aria-label={WORDS.sections}>
      <ul class="sections">
        {SECTIONS.filter(({ least }) => may(least)).map(({ section, title }) => (
          <li key={section}>
            <a
              href={sectionHref(site, section)}
              {...(section === current && { 'aria-current': 'true' as const })}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
