/** What to do while there is no visitor yet: open the shop, or paste the tag. */
import type { Site } from '../api/sites.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { WORDS } from '../words.ts';

export function NoJourneys({ site }: { site: Site }) {
  const { empty } = WORDS;
  const tag = `<script async src="${location.origin}/kairos.js" data-site="${site.key}"></script>`;
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
          {/* It is wider than a phone, and the keyboard must reach what scrolls. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
          <pre class="code" tabIndex={0}>
            <code>{tag}</code>
          </pre>
          <CopyButton text={tag} what={empty.tagName} wide />
          <p class="muted">
            {empty.consent} <code>data-consent="granted"</code>.
          </p>
        </section>
      </div>
    </section>
  );
}

function Origins({ origins }: { origins: readonly string[] }) {
  const { empty } = WORDS;
  if (origins.length === 0) {
    return (
      <p>
        {empty.noOrigins} <code>https://shop.example</code>, {empty.noOriginsTo}
      </p>
    );
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
