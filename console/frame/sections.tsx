/** The console's sections as links, the one that one is in marked. */
import { type Section, sectionHref } from '../routing/route.ts';
import { WORDS } from '../words.ts';

const SECTIONS: readonly { section: Section; title: string }[] = [
  { section: 'now', title: WORDS.now.title },
  { section: 'rules', title: WORDS.rules.title },
  { section: 'journeys', title: WORDS.journeys.title },
];

export function Sections({ site, current }: { site: string; current: Section | undefined }) {
  return (
    <nav aria-label={WORDS.sections}>
      <ul class="sections">
        {SECTIONS.map(({ section, title }) => (
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
