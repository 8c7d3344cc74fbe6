/** In: a parameter's value, however deep. Out: it as a readable tree. */
import type { Param } from '../../protocol/event.ts';

export function ValueView({ value }: { value: Param }) {
  if (typeof value !== 'object' || value === null) {
    const text = typeof value === 'string' ? `"${value}"` : String(value);
    return (
      <bdi class={`value ${value === null ? 'null' : typeof value}`} translate={false}>
        {text}
      </bdi>
    );
  }
  const entries = Object.entries(value);
  if (!entries.length) return <span class="value null">{Array.isArray(value) ? '[ ]' : '{ }'}</span>;
  return (
    <dl class="tree">
      {entries.map(([name, inner]) => (
        <div key={name} class={typeof inner === 'object' && inner !== null ? 'branch' : 'leaf'}>
          <dt>{name}</dt>
          <dd>
            <ValueView value={inner} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
