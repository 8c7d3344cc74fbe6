/** In: a folder and a path. Out: a plain file server that has the folder below that path and refuses everything else. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

export interface FileServer {
  /** Ends with a slash. */
  url: string;
  /** Requests other than GET that reached it. */
  refused: string[];
  close(): Promise<void>;
}

export async function startFileServer(folder: string, below: string): Promise<FileServer> {
  const refused: string[] = [];
  const server = createServer(async ({ method, url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://files');
    if (method !== 'GET') {
      refused.push(`${method} ${pathname}`);
      response.writeHead(405).end();
      return;
    }
    const inside = pathname.startsWith(below) ? pathname.slice(below.length) || 'index.html' : undefined;
    const file = inside === undefined ? '' : normalize(join(folder, inside));
    const body = file.startsWith(folder) ? await readFile(file).catch(() => undefined) : undefined;
    if (body) response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    else response.writeHead(404);
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${below}`,
    refused,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
