/** The keys of a site: those that tags send, and those of the shop's own servers. */
import { useState } from 'preact/hooks';
import type { KeyKind, MadeKey, SiteKey } from '../../../protocol/api/sites.ts';
import { loadKeys } from '../../api/site-keys.ts';
import type { Site } from '../../api/sites.ts';
import { useLoad } from '../../api/use-load.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { Loading } from '../../parts/loading.tsx';
import { ScreenHeading } from '../../parts/screen-heading.tsx';
import { useNow } from '../../polling/use-now.ts';
import { useMay } from '../../sign-in/me-context.ts';
import { WORDS } from '../../words.ts';
import { KeyRow } from './key-row.tsx';
import { MadeNotice } from './made-notice.tsx';
import { MakeKey } from './make-key.tsx';

export function KeysScreen({ site }: { site: Site }) {
  const words = WORDS.keys;
  const may = useMay('owner');
  const { value, failure, reload } = useLoad((signal) => loadKeys(site.key, signal), `keys ${site.key}`);
  const [made, setMade] = useState<MadeKey>();
  const onMade = (fresh: MadeKey) => {
    setMade(fresh);
    reload();
  };
  return (
    <>
      <ScreenHeading title={[words.title, WORDS.settings.title, site.name]}>{words.title}</ScreenHeading>
      <p class="lead">{words.lead}</p>
      <div role="status">{made && <MadeNotice key={made.made.id} made={made} />}</div>
      {!value && (failure ? <FailureNotice failure={failure} retry={reload} /> : <Loading />)}
      {value && (
        <div class="settings-panels two">
          {(['public', 'secret'] as const).map((kind) => (
            <Kind
              key={kind}
              kind={kind}
              keys={value.filter((one) => one.kind === kind)}
              site={site.key}
              may={may}
              onMade={onMade}
              onChanged={reload}
            />
          ))}
        </div>
      )}
    </>
  );
}

interface Props {
  kind: KeyKind;
  keys: readonly SiteKey[];
  site: string;
  may: boolean;
  onMade(made: MadeKey): void;
  onChanged(): void;
}

function Kind({ kind, keys, site, may, onMade, onChanged }: Props) {
  const words = WORDS.keys.kinds[kind];
  const now = useNow();
  return (
    <section class="panel settings-panel" aria-labelledby={`keys-${kind}`}>
      <h2 id={`keys-${kind}`}>{words.title}</h2>
      <p class="muted">{words.about}</p>
      <ul class="account-rows">
        {keys.map((key) => (
          <KeyRow
            key={key.id}
            value={key}
            site={site}
            may={may}
            now={now}
            onMade={onMade}
            onChanged={onChanged}
          />
        ))}
      </ul>
      {may && <MakeKey kind={kind} site={site} onMade={onMade} />}
    </section>
  );
}
