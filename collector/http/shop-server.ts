/** Serves the built demo shop on an origin of its own; its pages learn where the collector is. */
import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance } from 'fastify';

/** The shop's pages name the collector as this. */
const PLACEHOLDER = /%KAIROS%/g;

/** @param collector origin of the collector; each page waits for it, because its port may be given late */
export async function createShopServer(
  folder: string,
  collector: () => string | Promise<string>,
): Promise<FastifyInstance> {
  const app = Fastify({ requestTimeout: 15_000, connectionTimeout: 20_000 });
  await app.register(fastifyStatic, { root: folder, index: false, serve: false });

  app.get<{ Params: { '*': string } }>('/*', async (request, reply) => {
    const path = request.params['*'] || 'index.html';
    const page = path.includes('.') ? path : `${path}.html`;
    if (!page.endsWith('.html')) return reply.sendFile(page, { cacheControl: false });
    const file = normalize(join(folder, page));
    const html = file.startsWith(folder) ? await readFile(file, 'utf8').catch(() => undefined) : undefined;
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache');
    if (html === undefined)
      return reply
        .status(404)
        .send(
          '<!doctype html><title>Not found</title><p>There is no such page in this shop. <a href="/">Back to the shop</a>',
        );
    return html.replaceAll(PLACEHOLDER, await collector());
  });
  return app;
}
