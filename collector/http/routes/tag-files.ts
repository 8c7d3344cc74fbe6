/** `/kairos.js` and its chunks, for any page. A file whose name carries its hash never changes, and stays for those who name it. */
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { HttpParts } from '../parts.ts';

const MOVING = 'public, max-age=300';
const FIXED = 'public, max-age=31536000, immutable';

export async function tagFiles(app: FastifyInstance, { tagFolders }: HttpParts): Promise<void> {
  await app.register(fastifyStatic, {
    root: [...tagFolders],
    wildcard: false,
    preCompressed: true,
    index: false,
    cacheControl: false,
    setHeaders(reply, path) {
      reply.header('cache-control', /\.[\w-]{8,}\.js/.test(path) ? FIXED : MOVING);
      reply.header('access-control-allow-origin', '*');
      reply.header('cross-origin-resource-policy', 'cross-origin');
      reply.header('x-content-type-options', 'nosniff');
    },
  });
}
