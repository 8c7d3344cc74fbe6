/** Which kind goes first when two rules have something to show; moved by buttons, the focus stays on what is moved. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { KINDS } from '../../../protocol/intervention.ts';
import { Icon } from '../../parts/icon.tsx';
import { asList, asText } from '../../rules/edit/json.ts';
import { useEdit, useField } from '../../rules/editor/edit-context.ts';
import { ProblemsOf } from '../../rules/fields/problems-of.tsx';
import { WORDS } from '../../words.ts';

export function OrderPart() {
  const { readOnly } = useEdit();
  const { value, set, problems, pointer } = useField(['kinds']);
  const words = WORDS.bookSettings.limits;
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<{ kind: string; by: -1 | 1 }>();
  const said = asList(value).map(asText);
  // A file may name only some; the others come after them.
  const order = [...said, ...KINDS.filter((kind) => !said.includes(kind))];
  const nameOf = (kind: string) => WORDS.showing.kinds[kind] ?? kind;
  const move = (kind: string, by: -1 | 1) => {
    const others = order.filter((one) => one !== kind);
    set(others.toSpliced(order.indexOf(kind) + by, 0, kind));
    setMoved({ kind, by });
  };
  useLayoutEffect(() => {
    if (!moved) return;
    const row = list.current?.children[order.indexOf(moved.kind)];
    const [up, down] = row?.querySelectorAll('button') ?? [];
    const wanted = moved.by < 0 ? up : down;
    // At the end of the list only the other way is left.
    (wanted?.disabled ? (moved.by < 0 ? down : up) : wanted)?.focus();
  }, [moved]);
  return (
    <section class="panel part-panel">
      <h2>{words.order}</h2>
      <p class="muted">{words.orderLead}</p>
      <ol class="order" ref={list} data-at={pointer}>
        {order.map((kind, place) => (
          <li key={kind}>
            <Icon name={kind} />
            <span>{nameOf(kind)}</span>
            {!readOnly && (
              <span class="tools">
                <button
                  type="button"
                  class="icon-button"
                  disabled={place === 0}
                  aria-label={words.earlier(nameOf(kind))}
                  onClick={() => move(kind, -1)}
                >
                  <Icon name="up" />
                </button>
                <button
                  type="button"
                  class="icon-button"
                  disabled={place === order.length - 1}
                  aria-label={words.later(nameOf(kind))}
                  onClick={() => move(kind, 1)}
                >
                  <Icon name="down" />
                </button>
              </span>
            )}
          </li>
        ))}
      </ol>
      <p class="unseen" role="status">
        {moved && words.movedTo(nameOf(moved.kind), order.indexOf(moved.kind) + 1, order.length)}
      </p>
      <ProblemsOf problems={problems} />
    </section>
  );
}
