/** All segments, one below the other, and the beginning of another. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SettingsView } from '../../../protocol/api/settings.ts';
import { idOf } from '../../rules/edit/id-of.ts';
import { asList, asObject, asText } from '../../rules/edit/json.ts';
import { useEdit, useField } from '../../rules/editor/edit-context.ts';
import { ProblemsOf } from '../../rules/fields/problems-of.tsx';
import { WORDS } from '../../words.ts';
import { SegmentPanel } from './segment-panel.tsx';
import { segmentsAsking } from './segments-asking.ts';

const NOWHERE = { rules: [], total: 0 };

/** @param uses by id of a segment the rules that ask for it */
export function SegmentsPart({ uses }: { uses: SettingsView['segments'] }) {
  const { change, readOnly } = useEdit();
  const { value, problems, pointer } = useField(['segments']);
  const words = WORDS.bookSettings.segments;
  const list = useRef<HTMLDivElement>(null);
  const added = useRef(false);
  const segments = asList(value).map(asObject);
  const add = () => {
    added.current = true;
    const id = idOf('', Math.random(), 'segment');
    change({ do: 'add', at: ['segments'], value: { id, name: '', when: { all: [] } } });
  };
  // Whoever adds one wants to name it.
  useLayoutEffect(() => {
    if (added.current) list.current?.querySelector<HTMLElement>(':scope > :last-child input')?.focus();
    added.current = false;
  }, [segments.length]);
  return (
    <>
      {segments.length === 0 && (
        <div class="panel part-panel">
          <h2>{words.emptyTitle}</h2>
          <p class="muted">{words.empty}</p>
        </div>
      )}
      <div ref={list}>
        {segments.map((segment, place) => (
          <SegmentPanel
            key={asText(segment['id'])}
            at={['segments', place]}
            rules={uses[asText(segment['id'])] ?? NOWHERE}
            segments={segmentsAsking(asText(segment['id']), segments)}
          />
        ))}
      </div>
      <ProblemsOf problems={problems.filter(({ path }) => path === pointer)} />
      {!readOnly && (
        <p class="below">
          <button type="button" class="button" onClick={add}>
            {words.add}
          </button>
        </p>
      )}
    </>
  );
}
