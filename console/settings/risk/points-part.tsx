/** What adds to the risk and what takes from it, a row an event. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RulesNamed as Named } from '../../../protocol/api/settings.ts';
import { idOf } from '../../rules/edit/id-of.ts';
import { asList, asObject, asText } from '../../rules/edit/json.ts';
import { useEdit, useField } from '../../rules/editor/edit-context.ts';
import { ProblemsOf } from '../../rules/fields/problems-of.tsx';
import { WORDS } from '../../words.ts';
import { RulesNamed } from '../book/rules-named.tsx';
import { PointsRow } from './points-row.tsx';
import { segmentsAtRisk } from './segments-at-risk.ts';

/** @param uses the rules that ask for the risk */
export function PointsPart({ uses }: { uses: Named }) {
  const { change, readOnly, settings } = useEdit();
  const { value, problems, pointer } = useField(['points']);
  const words = WORDS.bookSettings.risk;
  const list = useRef<HTMLUListElement>(null);
  const added = useRef(false);
  const rows = asList(value).map(asObject);
  const segments = segmentsAtRisk(settings);
  const used = uses.total + segments.length > 0;
  const add = () => {
    added.current = true;
    const id = idOf('', Math.random(), 'points');
    change({ do: 'add', at: ['points'], value: { id, name: '', did: '', points: 10, fades: '10m' } });
  };
  useLayoutEffect(() => {
    if (added.current) list.current?.querySelector<HTMLElement>(':scope > :last-child input')?.focus();
    added.current = false;
  }, [rows.length]);
  return (
    <section class="panel part-panel">
      <h2>{words.points}</h2>
      {rows.length === 0 && <p class="muted">{words.none}</p>}
      <ul class="members" ref={list}>
        {rows.map((row, place) => (
          <PointsRow
            key={asText(row['id'])}
            at={['points', place]}
            // Without any points there is no risk that could be asked for.
            kept={rows.length === 1 && used}
          />
        ))}
      </ul>
      {used && (
        <p class="muted">
          {`${words.usedBy} `}
          <RulesNamed {...uses} />
          {uses.total > 0 && segments.length > 0 && WORDS.bookSettings.comma}
          {segments.map(WORDS.bookSettings.segments.otherSegment).join(WORDS.bookSettings.comma)}
        </p>
      )}
      <ProblemsOf problems={problems.filter(({ path }) => path === pointer)} />
      {!readOnly && (
        <div>
          <button type="button" class="button" onClick={add}>
            {words.add}
          </button>
        </div>
      )}
    </section>
  );
}
