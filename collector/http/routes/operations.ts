/** `/health`, `/ready` and `/metrics`, for whoever runs the collector. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { HttpParts } from '../parts.ts';
import { WireError } from '../wire-error.ts';

export function operationsRoutes(app: FastifyInstance, parts: HttpParts): void {
  const { health, sites, keys, rules, metrics } = parts;
  app.get('/health', async () => ({ status: 'up' }));

  app.get('/ready', async (_request, reply) => {
    const store = health();
    reply.status(store.writable ? 200 : 503);
    if (!store.writable) reply.header('retry-after', 5);
    return {
      ready: store.writable,
      store,
      sites: sites.all().map(({ key }) => {
        const state = rules(key);
        return {
          key,
          book: state?.book ?? 0,
          rules: state?.rules ?? 0,
          problems: state?.problems.length ?? 0,
        };
      }),
    };
  });

  app.get('/metrics', async (request, reply) => {
    if (!isLocal(request) && !hasSecret(request)) throw new WireError('unknown_secret');
    reply.type(metrics.registry.contentType);
    return metrics.registry.metrics();
  });

  function hasSecret({ headers }: FastifyRequest): boolean {
    const bearer = /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1];
    return bearer !== undefined && keys.siteOfSecret(bearer) !== undefined;
  }
}

/** Figures are for the operator: from another machine only with a site's secret key. */
function isLocal({ ip }: FastifyRequest): boolean {
  return ip === '127.0.0.1' || ip === '::1' || ip === '::ffff:127.0.0.1';
}
