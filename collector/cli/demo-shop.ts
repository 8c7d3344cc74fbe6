/** The demo shop of a start: it has its port before the collector opens, which is told its origins; its pages wait for the collector's. */
import { createShopServer } from '../http/shop-server.ts';
import { listen } from './listen.ts';

export interface DemoShop {
  /** Where it was asked to listen, such as `http://127.0.0.1:8788`. */
  origin: string;
  /** By which names a browser on this machine reaches it. */
  origins: readonly [string, string];
  /** From now on pages are served, with the collector's origin in them. */
  show(collector: string): void;
  /** Pages still waited for are told that there is none. */
  close(): Promise<void>;
}

/**
 * @param port 0 for any
 * @throws Refusal if it cannot listen there
 */
export async function demoShop(folder: string, host: string, port: number): Promise<DemoShop> {
  const collector = Promise.withResolvers<string>();
  // Nobody may wait for it when it comes to nothing.
  collector.promise.catch(() => undefined);
  const server = await createShopServer(folder, () => collector.promise);
  const listening = async (on: string, wanted: number) => {
    await server.listen({ host: on, port: wanted });
    const address = server.server.address();
    return typeof address === 'object' && address ? address.port : wanted;
  };
  const origin = await listen(listening, host, port, 'SHOP_PORT');
  const got = origin.slice(origin.lastIndexOf(':') + 1);
  return {
    origin,
    origins: [`http://127.0.0.1:${got}`, `http://localhost:${got}`],
    show: collector.resolve,
    async close() {
      collector.reject(new Error('The collector did not open.'));
      await server.close();
    },
  };
}
