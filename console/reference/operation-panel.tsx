/** One route: closed it says what it does and who may; open it says everything. */
import { useState } from 'preact/hooks';
import { WORDS } from '../words.ts';
import type { ApiDocument, Operation, Parameter } from './document.ts';
import { exampleOf } from './example-of.ts';
import { RefusalTable } from './refusal-table.tsx';
import { type ShapeRow, shapeRows } from './shape-rows.ts';
import { ShapeTable } from './shape-table.tsx';
import { typeText } from './type-text.ts';
import { WithCode } from './with-code.tsx';

interface Props {
  operation: Operation;
  shapes: ApiDocument['shapes'];
}

export function OperationPanel({ operation, shapes }: Props) {
  const [open, setOpen] = useState(false);
  const { method, path, summary, role } = operation;
  const roles: { readonly [role: string]: string } = WORDS.reference.roles;
  return (
    <details class="operation" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <span class={`method ${method.toLowerCase()}`}>{method}</span>
        <code class="operation-path">{path}</code>
        <span class="operation-summary" lang="en">
          {summary}
        </span>
        <span class="operation-role muted">{roles[role] ?? role}</span>
      </summary>
      {open && <Whole operation={operation} shapes={shapes} />}
    </details>
  );
}

function Whole({ operation, shapes }: Props) {
  const words = WORDS.reference;
  const { about, address, query, body, reply, refusals } = operation;
  const rowsOf = (parameters: readonly Parameter[]): ShapeRow[] =>
    parameters.map(({ name, about: what, required, schema }) => ({
      path: name,
      type: typeText(schema, shapes),
      about: what,
      optional: !required,
    }));
  return (
    <div class="operation-whole">
      {about && (
        <p lang="en">
          <WithCode text={about} />
        </p>
      )}
      <ShapeTable title={words.address} rows={rowsOf(address)} />
      <ShapeTable title={words.query} rows={rowsOf(query)} />
      {body && <ShapeTable title={words.body} rows={shapeRows(body, shapes)} />}
      {reply && <ShapeTable title={words.reply} rows={shapeRows(reply, shapes)} />}
      <RefusalTable refusals={refusals} />
      <section>
        <h3>{words.example}</h3>
        <p class="muted">{words.exampleNote}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <pre class="code" tabIndex={0}>
          {exampleText(operation, shapes)}
        </pre>
      </section>
    </div>
  );
}

function exampleText(
  { method, path, address, query, body, reply }: Operation,
  shapes: Props['shapes'],
): string {
  const filled = address.reduce(
    (text, { name, schema }) => text.replace(`{${name}}`, String(exampleOf(schema, shapes))),
    path,
  );
  const needed = query.filter(({ required }) => required);
  const asked = needed.map(({ name, schema }) => `${name}=${String(exampleOf(schema, shapes))}`).join('&');
  const json = (schema: Parameter['schema']) => JSON.stringify(exampleOf(schema, shapes), null, 2);
  return [
    `${method} ${filled}${asked && `?${asked}`}`,
    ...(body ? [json(body)] : []),
    '',
    '200',
    ...(reply ? [json(reply)] : []),
  ].join('\n');
}
