/** What to do while there is no visitor yet: open the shop, or paste the tag. */
import type { Site } from '../api/sites.ts';
import { settingsHref } from '../routing/route.ts';
import { useMay } from '../sign-in/me-context.ts';
import { WORDS } from '../words.ts';

export function NoJourneys({ site }: { site: Site }) {
  const { empty } = WORDS;
  const marketer = useMay('marketer');
  return (
    <section class="empty">
      <div class="empty-lead">
        <h2 class="empty-title">{empty.title}</h2>
        <p>{empty.lead}</p>
      </div>
      <div class="ways">
        <section>
          <h3>{empty.openTitle}</h3>
          <Origins origins={site.origins} />
        </section>
        <section>
          <h3>{empty.tagTitle}</h3>
          <p>{empty.tag}</p>
          {marketer && (
            <a class="button" href={settingsHref(site.key, 'install')}>
              {empty.toInstall}
            </a>
          )}
        </section>
      </div>
    </section>
  );
}

function Origins({ origins }: { origins: readonly string[] }) {
  const { empty } = WORDS;
  if (origins.length === 0) {
    return <p>{empty.noOrigins}</p>;
  }
  return (
    <>
      <p>{empty.open}</p>
      <ul class="origins">
        {origins.map((origin) => (
          <li key={origin}>
            <a href={origin} target="_blank" rel="noreferrer">
              {origin}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
