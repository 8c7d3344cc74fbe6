/** The API, route by route, from the document that the collector makes of its catalogue. */
import { useId, useState } from 'preact/hooks';
import { getJson } from '../api/get-json.ts';
import { useLoad } from '../api/use-load.ts';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { Loading } from '../parts/loading.tsx';
import { ScreenHeading } from '../parts/screen-heading.tsx';
import { WORDS } from '../words.ts';
import { type ApiDocument, type Area, readDocument } from './document.ts';
import { OperationPanel } from './operation-panel.tsx';

const load = async (signal: AbortSignal) => readDocument(await getJson('/api/openapi.json', signal));

export function ReferenceScreen() {
  const words = WORDS.reference;
  const { value: document, failure, reload } = useLoad(load, 'openapi');
  return (
    <>
      <ScreenHeading title={[words.title]}>{words.title}</ScreenHeading>
      <p class="lead">{words.lead}</p>
      {document && <Routes document={document} />}
      {!document && (failure ? <FailureNotice failure={failure} retry={reload} /> : <Loading />)}
    </>
  );
}

function Routes({ document: { areas, shapes } }: { document: ApiDocument }) {
  const words = WORDS.reference;
  const [search, setSearch] = useState('');
  const field = useId();
  const found = areas.flatMap((area) => matching(area, search));
  const routes = found.reduce((sum, { operations }) => sum + operations.length, 0);
  return (
    <>
      <search class="reference-search">
        <label for={field}>{words.search}</label>
        <input
          id={field}
          type="search"
          value={search}
          onInput={({ currentTarget }) => setSearch(currentTarget.value)}
        />
        <span class="muted" role="status">
          {words.found(routes)}
        </span>
        <a class="reference-file" href="/api/openapi.json" download="kairos-openapi.json">
          {words.file}
        </a>
      </search>
      {found.map(({ name, about, operations }) => (
        <section key={name} class="reference-area">
          <h2 lang="en">{name}</h2>
          <p class="muted" lang="en">
            {about}
          </p>
          <div class="panel operations">
            {operations.map((operation) => (
              <OperationPanel key={operation.id} operation={operation} shapes={shapes} />
            ))}
          </div>
        </section>
      ))}
    </>
  );
}

/** @returns the area with the routes in which every word stands; nothing if there is none */
function matching(area: Area, search: string): Area[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const operations = area.operations.filter(({ method, path, summary, about }) => {
    const text = `${area.name} ${method} ${path} ${summary} ${about}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return operations.length > 0 ? [{ ...area, operations }] : [];
}
