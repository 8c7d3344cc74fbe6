/** All versions there were, what changed with each, and one step back to any of them. */
import { useState } from 'preact/hooks';
import type { VersionsPage } from '../../../protocol/api/versions.ts';
import { loadVersions, rollBack } from '../../api/publish.ts';
import type { Site } from '../../api/sites.ts';
import { failureOf, useLoad } from '../../api/use-load.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Moment } from '../../parts/moment.tsx';
import { ScreenHeading } from '../../parts/screen-heading.tsx';
import { sectionHref } from '../../routing/route.ts';
import { WORDS } from '../../words.ts';
import { RulesFile } from './rules-file.tsx';
import { VersionChanges } from './version-changes.tsx';

export function VersionsScreen({ site }: { site: Site }) {
  const words = WORDS.versions;
  const { value: first, failure, reload } = useLoad(() => loadVersions(site.key), site.key);
  const [older, setOlder] = useState<VersionsPage[]>([]);
  const [refused, setRefused] = useState('');
  const pages = first ? [first, ...older] : [];
  const versions = pages.flatMap((page) => page.versions);
  const live = versions[0]?.version ?? 0;
  const next = pages.at(-1)?.next;
  const fail = (error: unknown) => {
    const { code, message } = failureOf(error);
    setRefused(code === 'moved_on' ? WORDS.publishing.movedOn : message);
  };
  const goBack = (version: number) =>
    rollBack(site.key, version, words.backNote(version), live).then(() => {
      setOlder([]);
      setRefused('');
      reload();
    }, fail);
  return (
    <>
      <a class="back" href={sectionHref(site.key, 'rules')}>
        <Icon name="back" />
        {words.backToRules}
      </a>
      <ScreenHeading title={[words.title, site.name]}>{words.title}</ScreenHeading>
      <p class="lead">{words.lead}</p>
      <p class="bad-text" role="status">
        {refused}
      </p>
      {!first && (failure ? <FailureNotice failure={failure} retry={reload} /> : <Loading />)}
      {first && versions.length === 0 && <p>{words.none}</p>}
      <ol class="versions">
        {versions.map(({ version, who, at, note, rules }, place) => (
          <li key={version} class="panel part-panel">
            <h2>
              {words.version(version)}
              {version === live && <span class="state live">{words.live}</span>}
            </h2>
            <p>{note}</p>
            <p class="muted">
              {who && `${who} · `}
              <Moment at={at} /> · {words.rules(rules)}
            </p>
            <VersionChanges site={site.key} version={version} before={versions[place + 1]?.version} />
            {version !== live && (
              <div>
                <button type="button" class="button" onClick={() => void goBack(version)}>
                  {words.goBack(version)}
                </button>
              </div>
            )}
          </li>
        ))}
      </ol>
      {next !== undefined && (
        <button
          type="button"
          class="button"
          onClick={() => void loadVersions(site.key, next).then((page) => setOlder([...older, page]), fail)}
        >
          {words.more}
        </button>
      )}
      {first && <RulesFile site={site.key} />}
    </>
  );
}
