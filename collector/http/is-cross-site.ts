/** Whether a browser says that a request comes from elsewhere than this collector's own pages. */
import type { FastifyRequest } from 'fastify';

/** Programs say neither; they have no cookie that another page could borrow. */
export function isCrossSite({ headers, host }: Pick<FastifyRequest, 'headers' | 'host'>): boolean {
  const from = headers['sec-fetch-site'];
  if (from !== undefined) return from !== 'same-origin' && from !== 'none';
  // Browsers leave the above out over plain http from another machine.
  const { origin } = headers;
  return origin !== undefined && URL.parse(origin)?.host !== host;
}
