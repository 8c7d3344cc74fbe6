/** In: files by path. Out: a server on loopback that serves them and the built tag, and says yes to everything else. */
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import type { EventsReply } from '../../protocol/wire.ts';

const DIST = join(import.meta.dirname, '../../dist/tag');

export interface Sink {
  url: string;
  close(): Promise<void>;
}

/** A collector's answer with nothing to show; the others take any JSON object for an answer without news. */
const NOTHING: EventsReply = { accepted: 1, duplicates: 0, rejected: [], decisions: [], armed: [] };

export async function startSink(files: Readonly<Record<string, () => Promise<string>>>): Promise<Sink> {
  const texts = new Map(
    await Promise.all(Object.entries(files).map(async ([path, text]) => [path, await text()] as const)),
  );
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0] ?? '/';
    const { origin } = request.headers;
    response.setHeader('access-control-allow-origin', origin ?? '*');
    response.setHeader('access-control-allow-credentials', 'true');
    response.setHeader('access-control-allow-headers', 'content-type,sp-anonymous');
    request.resume();
    const text = texts.get(path);
    const file = join(DIST, basename(path));
    if (text !== undefined || path.endsWith('.js')) response.setHeader('content-type', 'text/javascript');
    else response.setHeader('content-type', 'application/json');
    if (text !== undefined) response.end(text);
    else if (path.startsWith('/kairos') && existsSync(file)) createReadStream(file).pipe(response);
    else if (path.endsWith('.js')) response.end();
    else response.end(JSON.stringify(path === '/v1/events' ? NOTHING : {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
