/** The way to see a rule under way on a page of the shop itself: a link that the tag there understands, for some hours. */
import { useId, useState } from 'preact/hooks';
import { loadInstall } from '../../api/install.ts';
import { makePreviewLink } from '../../api/preview-link.ts';
import type { Site } from '../../api/sites.ts';
import { failureOf } from '../../api/use-load.ts';
import { exactTime } from '../../format/exact-time.ts';
import { CopyButton } from '../../parts/copy-button.tsx';
import { WORDS } from '../../words.ts';
import { asText, readAt } from '../edit/json.ts';
import { useEdit } from '../editor/edit-context.ts';
import { Suggestions } from '../fields/suggestions.tsx';
import { pageAddress } from './page-address.ts';

interface Made {
  fragment: string;
  expires: number;
  /** The one whose visitors were heard of last stands first. */
  origins: readonly string[];
}

export function LiveLink({ site }: { site: Site }) {
  const { rule, examples } = useEdit();
  const words = WORDS.live;
  const [made, setMade] = useState<Made | string>();
  const [busy, setBusy] = useState(false);
  const pages = [...(examples['page.path'] ?? []), ...(examples['visit.landing'] ?? [])]
    .map(({ value }) => String(value))
    // Where something was left out of a path, nobody can go.
    .filter((path) => !path.includes('*'));
  const make = () => {
    setBusy(true);
    Promise.all([makePreviewLink(site.key, asText(readAt(rule, ['id']))), loadInstall(site.key)]).then(
      ([link, { received }]) => {
        const heard = [...received].sort((one, other) => other.latest - one.latest);
        const latest = heard.flatMap(({ origin }) => (site.origins.includes(origin) ? origin : []));
        setMade({ ...link, origins: [...new Set([...latest, ...site.origins])] });
        setBusy(false);
      },
      (error: unknown) => {
        setMade(failureOf(error).message);
        setBusy(false);
      },
    );
  };
  if (site.origins.length === 0) return <p class="muted">{words.noOrigins}</p>;
  if (typeof made === 'object') return <Ready made={made} pages={[...new Set(pages)]} />;
  return (
    <div class="group-tools">
      <button type="button" class="button live-open" disabled={busy} onClick={make}>
        {words.open}
      </button>
      <span class="bad-text" role="status">
        {made}
      </span>
    </div>
  );
}

function Ready({ made, pages }: { made: Made; pages: readonly string[] }) {
  const { rule } = useEdit();
  const words = WORDS.live;
  const id = useId();
  const [origin, setOrigin] = useState(made.origins[0] ?? '');
  const [page, setPage] = useState(pages[0] ?? '/');
  const address = pageAddress(origin, page) + made.fragment;
  const place = NEEDS[asText(readAt(rule, ['then', 'show', 'surface']))];
  return (
    <div class="live-link">
      <p>{words.lead}</p>
      <div class="sentence">
        {made.origins.length > 1 && (
          <div class="field">
            <label for={`${id}-shop`}>{words.shop}</label>
            <select
              id={`${id}-shop`}
              value={origin}
              onChange={(event) => setOrigin(event.currentTarget.value)}
            >
              {made.origins.map((one) => (
                <option key={one} value={one}>
                  {one.replace(/^https?:\/\//, '')}
                </option>
              ))}
            </select>
          </div>
        )}
        <div class="field">
          <label for={`${id}-page`}>{words.page}</label>
          <input
            id={`${id}-page`}
            list={`${id}-pages`}
            autocomplete="off"
            spellcheck={false}
            value={page}
            onInput={(event) => setPage(event.currentTarget.value)}
          />
          <Suggestions id={`${id}-pages`} values={pages} />
        </div>
      </div>
      {place && <p class="muted">{words.needs[place]}</p>}
      <div class="group-tools">
        <a class="button primary" href={address} target="_blank" rel="noopener noreferrer">
          {words.go}
        </a>
        <CopyButton text={address} what={words.link} wide />
      </div>
      <p class="muted">{words.until(exactTime(made.expires))}</p>
    </div>
  );
}

/** Surfaces that ask something of the page. */
const NEEDS: { readonly [surface: string]: 'slot' | 'tip' } = { slot: 'slot', tip: 'tip' };
