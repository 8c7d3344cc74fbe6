/** The built demo shop and a real collector on two origins, and people's browsers that visit them. */
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { createShopServer } from '../../collector/http/shop-server.ts';
import { type RunningCollector, type RunOptions, runCollector } from './run-collector.ts';

const ROOT = join(import.meta.dirname, '../..');

export interface RunningShop {
  shop: string;
  collector: RunningCollector;
  /** A new person: a browser context of their own. */
  person(options?: BrowserContextOptions): Promise<{ context: BrowserContext; page: Page }>;
  stop(): Promise<void>;
}

export async function runShop(browser: Browser, options: RunOptions = {}): Promise<RunningShop> {
  let origin = '';
  const server = await createShopServer(join(ROOT, 'dist/shop'), () => origin);
  const shop = await server.listen({ host: '127.0.0.1', port: 0 });
  const collector = await runCollector({
    ...(!options.rules && { rulesFolder: join(ROOT, 'demo-site/rules') }),
    built: true,
    origins: [shop],
    ...options,
  });
  origin = collector.url;
  const contexts: BrowserContext[] = [];
  return {
    shop,
    collector,
    async person(contextOptions = {}) {
      const context = await browser.newContext({ locale: 'en-IE', ...contextOptions });
      contexts.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(8_000);
      return { context, page };
    },
    async stop() {
      for (const context of contexts) await context.close();
      await server.close();
      await collector.stop();
    },
  };
}
