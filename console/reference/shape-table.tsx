/** The fields of a body or an answer: name, what it takes, what it is. */
import { WORDS } from '../words.ts';
import type { ShapeRow } from './shape-rows.ts';
import { WithCode } from './with-code.tsx';

export function ShapeTable({ title, rows }: { title: string; rows: readonly ShapeRow[] }) {
  const { columns, optional, all } = WORDS.reference;
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <table class="reference-table">
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.type}</th>
            <th scope="col">{columns.about}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ path, type, about, optional: may }, place) => (
            // Of two shapes to choose from both may have the field.
            <tr key={`${path} ${place}`}>
              <th scope="row">
                {path === '' ? all : <code>{path}</code>}
                {may && <span class="muted"> {optional}</span>}
              </th>
              <td>{type}</td>
              <td lang="en">{about && <WithCode text={about} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
