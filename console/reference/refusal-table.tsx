/** What a route can be refused with: status, code, and what to do about it. */
import { WORDS } from '../words.ts';
import type { Refusal } from './document.ts';

export function RefusalTable({ refusals }: { refusals: readonly Refusal[] }) {
  const { refusals: title, columns } = WORDS.reference;
  return (
    <section>
      <h3>{title}</h3>
      <table class="reference-table">
        <thead>
          <tr>
            <th scope="col">{columns.code}</th>
            <th scope="col">{columns.status}</th>
            <th scope="col">{columns.mend}</th>
          </tr>
        </thead>
        <tbody>
          {refusals.flatMap(({ status, codes }) =>
            codes.map(({ code, message }) => (
              <tr key={code}>
                <th scope="row">
                  <code>{code}</code>
                </th>
                <td>{status}</td>
                <td lang="en">{message}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </section>
  );
}
