/** The server that listens, whatever collector stands behind it: while one is exchanged, it asks to come again. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { ERRORS, type ErrorReply } from '../../protocol/errors.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface Front {
  /** @returns the port it listens on */
  listen(host: string, port: number): Promise<number>;
  /** From now on requests go there. */
  show(handler: Handler): void;
  /** From now on requests are answered with 503 and `Retry-After`. Resolves when those under way are answered. */
  away(): Promise<void>;
  close(): Promise<void>;
}

/** Milliseconds, as Fastify has them for a server of its own. */
const REQUEST_TIMEOUT = 15_000;
const CONNECTION_TIMEOUT = 20_000;
const KEEP_ALIVE = 72_000;
/** Milliseconds until an answer that has begun is cut off (streams do not end by themselves), and any other. */
const BEGUN = 500;
const PATIENCE = 5_000;
/** Seconds. */
const COME_AGAIN = 2;

export function createFront(): Front {
  let handler: Handler = comeAgain;
  const underWay = new Set<ServerResponse>();
  const server = createServer(
    { requestTimeout: REQUEST_TIMEOUT, keepAliveTimeout: KEEP_ALIVE },
    (request, response) => {
      underWay.add(response);
      response.once('close', () => underWay.delete(response));
      handler(request, response);
    },
  );
  server.setTimeout(CONNECTION_TIMEOUT);

  async function answered(): Promise<void> {
    const waiting = Array.from(underWay, (response) => new Promise((done) => response.once('close', done)));
    const timers = [
      setTimeout(() => cut((response) => response.headersSent), BEGUN),
      setTimeout(() => cut(() => true), PATIENCE),
    ];
    await Promise.all(waiting);
    for (const timer of timers) clearTimeout(timer);
  }

  function cut(which: (response: ServerResponse) => boolean): void {
    for (const response of underWay) if (which(response)) response.destroy();
  }

  return {
    listen: (host, port) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen({ host, port }, () => {
          server.off('error', reject);
          const address = server.address();
          resolve(typeof address === 'object' && address ? address.port : port);
        });
      }),
    show(next) {
      handler = next;
    },
    async away() {
      handler = comeAgain;
      await answered();
    },
    async close() {
      if (!server.listening) return;
      const closed = new Promise((done) => server.close(done));
      server.closeIdleConnections();
      await answered();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** A page of the shop must be able to read it: a refusal it cannot read looks like a broken connection. */
function comeAgain(request: IncomingMessage, response: ServerResponse): void {
  const { status, message } = ERRORS.unavailable;
  const body: ErrorReply = { code: 'unavailable', message };
  request.resume();
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'retry-after': String(COME_AGAIN),
    'access-control-allow-origin': request.headers.origin ?? '*',
    'access-control-expose-headers': 'retry-after',
    vary: 'origin',
  });
  response.end(JSON.stringify(body));
}
