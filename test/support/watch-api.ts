/**
 * For every test in Node: each answer of `/api` and `/v1` that comes by `fetch` is held against the published document, and so is
 * what was sent to `/v1` if it was taken whole.
 */
import type { ApiDocument } from './api-document.ts';

const plain = globalThis.fetch;
let loading: Promise<ApiDocument> | undefined;

globalThis.fetch = async (input, init) => {
  const response = await plain(input, init);
  const { pathname } = new URL(response.url || String(input));
  const isJson = response.headers.get('content-type')?.includes('application/json') === true;
  if (!/^\/(?:api|v1)\//.test(pathname) || !isJson) return response;
  loading ??= import('./api-document.ts').then(({ apiDocument }) => apiDocument());
  const method = init?.method ?? 'GET';
  const body: unknown = await response.clone().json();
  const { wrongWith, wrongAsked } = await loading;
  const wrong =
    wrongWith(method, pathname, response.status, body) ??
    (pathname.startsWith('/v1/') && wasTaken(response, body) && typeof init?.body === 'string'
      ? wrongAsked(method, pathname, JSON.parse(init.body))
      : undefined);
  if (wrong !== undefined) throw new Error(wrong);
  return response;
};

function wasTaken(response: Response, body: unknown): boolean {
  const { rejected = [] } = body as { rejected?: unknown[] };
  return response.ok && rejected.length === 0;
}
