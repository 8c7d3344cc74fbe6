/**
 * Entry of the server-less demo. Starts MSW's service worker with a collector that lives in this page, and only
 * then adds the tag, so that not even its first request can meet the file server.
 */
import { setupWorker } from 'msw/browser';
import { addTag } from './add-tag.ts';
import { browserCollector } from './collector.ts';
import { handlers } from './handlers.ts';
import { readRules } from './read-rules.ts';
import { sayServerless } from './say-serverless.ts';

const SITE = 'demo';
const folder = new URL('.', location.href).href;

try {
  const book = readRules(SITE, await (await fetch('rules.json')).text(), folder);
  const worker = setupWorker(...handlers(browserCollector(SITE, book), folder));
  await worker.start({
    serviceWorker: { url: `${folder}mockServiceWorker.js` },
    onUnhandledFrame: 'bypass',
    quiet: true,
  });
  addTag(`${folder}kairos.js`, SITE);
  sayServerless(true);
} catch (error) {
  // Over plain http from another machine, or in some private windows, there are no service workers.
  console.warn('The shop runs without Kairos here:', error);
  sayServerless(false);
}
