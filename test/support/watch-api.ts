/** For every test in Node: each answer of `/api` that comes by `fetch` is held against the published document. */
import type { ApiDocument } from './api-document.ts';

const plain = globalThis.fetch;
let loading: Promise<ApiDocument> | undefined;

globalThis.fetch = async (input, init) => {
  const response = await plain(input, init);
  const { pathname } = new URL(response.url || String(input));
  const isJson = response.headers.get('content-type')?.includes('application/json') === true;
  if (!pathname.startsWith('/api/') || !isJson) return response;
  loading ??= import('./api-document.ts').then(({ apiDocument }) => apiDocument());
  const method = init?.method ?? 'GET';
  const body: unknown = await response.clone().json();
  const wrong = (await loading).wrongWith(method, pathname, response.status, body);
  if (wrong !== undefined) throw new Error(wrong);
  return response;
};
