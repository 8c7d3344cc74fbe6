/** What a version changed against the one before it, told when asked. */
import { useState } from 'preact/hooks';
import type { RuleDifference } from '../../../protocol/api/versions.ts';
import { compare } from '../../api/publish.ts';
import { failureOf } from '../../api/use-load.ts';
import { WORDS } from '../../words.ts';

interface Props {
  site: string;
  version: number;
  /** Absent for the first, and for the oldest of those that are shown. */
  before: number | undefined;
}

export function VersionChanges({ site, version, before }: Props) {
  const words = WORDS.versions;
  const [told, setTold] = useState<readonly RuleDifference[] | string>();
  if (before === undefined) return null;
  const ask = (open: boolean) => {
    if (!open || told !== undefined) return;
    compare(site, before, version).then(
      ({ changes }) => setTold(changes),
      (error: unknown) => setTold(failureOf(error).message),
    );
  };
  return (
    <details onToggle={(event) => ask(event.currentTarget.open)}>
      <summary>{words.compare}</summary>
      <div role="status">
        {told === undefined && WORDS.loading}
        {typeof told === 'string' && <p class="bad-text">{told}</p>}
        {Array.isArray(told) && told.length === 0 && words.same}
        {Array.isArray(told) && (
          <ul class="changes">
            {told.map((one: RuleDifference) => (
              <li key={one.rule}>
                <span class={`state ${one.state}`}>{words.states[one.state]}</span>
                {one.rule === null ? WORDS.publishing.settings : one.name}
                <span class="muted">{partsIn(one)}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </details>
  );
}

function partsIn({ rule, state, paths }: RuleDifference): string {
  if (state !== 'changed') return '';
  const names = rule === null ? WORDS.bookSettings.parts : WORDS.publishing.parts;
  const parts = paths.flatMap((path) => names[path.split('/')[1] ?? ''] ?? []);
  return [...new Set(parts)].join(', ');
}
