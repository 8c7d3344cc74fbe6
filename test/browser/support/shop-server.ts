/** In: pages by path. Out: a shop on loopback, an origin of its own, that serves them. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ShopPage {
  html: string;
  headers?: Record<string, string>;
  type?: string;
  /** 200 without it. */
  status?: number;
  /** Milliseconds before the answer. */
  delay?: number;
}

export interface Shop {
  url: string;
  pages: Record<string, ShopPage>;
  close(): Promise<void>;
}

export async function startShop(pages: Record<string, ShopPage> = {}): Promise<Shop> {
  const server = createServer(async (request, response) => {
    const page = shop.pages[request.url?.split('?')[0] ?? '/'];
    if (page?.delay) await new Promise((resolve) => setTimeout(resolve, page.delay));
    response.writeHead(page ? (page.status ?? 200) : 404, {
      'content-type': page?.type ?? 'text/html; charset=utf-8',
      ...page?.headers,
    });
    response.end(page?.html);
  });
  const shop: Shop = {
    url: '',
    pages,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  shop.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return shop;
}
