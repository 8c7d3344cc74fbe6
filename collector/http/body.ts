/** Parses bodies: JSON in UTF-8 as text/plain (which needs no preflight) or application/json. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { parse } from 'secure-json-parse';
import { WireError } from './wire-error.ts';

/** `__proto__` and `constructor.prototype` anywhere refuse the body (docs/errors.md, `polluted`). */
export function takeJson(app: FastifyInstance): void {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    ['text/plain', 'application/json'],
    { parseAs: 'buffer' },
    async (request: FastifyRequest, body: Buffer) => {
      if (!isPlainUtf8(request)) throw new WireError('unsupported_type');
      try {
        return parse(utf8.decode(body), { protoAction: 'error', constructorAction: 'error' });
      } catch (error) {
        const polluted = error instanceof SyntaxError && error.message.includes('forbidden prototype');
        throw new WireError(polluted ? 'polluted' : 'malformed');
      }
    },
  );
}

function isPlainUtf8({ headers }: FastifyRequest): boolean {
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') return false;
  const charset = /charset="?([^";\s]+)/i.exec(headers['content-type'] ?? '')?.[1];
  return charset === undefined || /^utf-?8$/i.test(charset);
}
