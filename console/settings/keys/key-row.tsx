/** One key: what it is, when it was last used, whether it ends, and what an owner may do with it. */
import type { MadeKey, SiteKey } from '../../../protocol/api/sites.ts';
import { ago } from '../../format/ago.ts';
import { exactTime } from '../../format/exact-time.ts';
import { WORDS } from '../../words.ts';
import { ChangeKey } from './change-key.tsx';

interface Props {
  value: SiteKey;
  site: string;
  may: boolean;
  /** Epoch milliseconds. */
  now: number;
  onMade(made: MadeKey): void;
  onChanged(): void;
}

/** Only the hour of the last use is known. */
const HOUR = 3_600_000;

export function KeyRow({ value, site, may, now, onMade, onChanged }: Props) {
  const words = WORDS.keys;
  const { kind, born, name, shows, who, made, used, ends } = value;
  const title = born === undefined ? name || words.unnamed[kind] : words.born[born];
  const ended = ends !== undefined && ends <= now;
  return (
    <li>
      <div>
        <strong>{title}</strong>{' '}
        <code class="muted">{kind === 'public' ? shows : words.endsWith(shows)}</code>
        {ends !== undefined && (
          <p class={ended ? 'bad-text' : 'key-ends'}>
            {ended ? words.ended(exactTime(ends)) : words.ends(exactTime(ends))}
          </p>
        )}
        <p class="muted">
          {who !== undefined && made !== undefined && `${words.made(who, exactTime(made))} · `}
          {used === undefined ? words.unused : now - used < HOUR ? words.usedNow : words.used(ago(used, now))}
        </p>
      </div>
      {may && !ended && (
        <ChangeKey value={value} title={title} site={site} onMade={onMade} onChanged={onChanged} />
      )}
    </li>
  );
}
