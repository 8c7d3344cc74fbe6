/** From the collector's response to the painted prompt, beside a bare element put into the page, in real Chromium. */
import type { Page } from 'playwright-core';
import { launch } from '../../test/browser/launch.ts';
import { sampleDecision } from '../../test/browser/support/sample-decisions.ts';
import { shopPage } from '../../test/browser/support/shop-page.ts';
import { startShop } from '../../test/browser/support/shop-server.ts';
import { startStubCollector } from '../../test/browser/support/stub-collector.ts';
import type { Table } from '../table.ts';

interface Measured {
  /** Frames from the response to the one in which the prompt is painted. */
  frames: number;
  /** Milliseconds to the end of that frame's script. */
  ms: number;
}

const ROUNDS = 30;

/** Notes when an answer to events arrived, and in which frame after it the element stood in the page. */
const CLOCK = `<script>
window.moments = [];
const send = window.fetch;
let answered;
window.fetch = async (...args) => {
  const response = await send(...args);
  if (/"name":"ask"|"events":\\[\\]/.test(args[1]?.body)) answered = { at: performance.now(), frames: 0 };
  return response;
};
const stands = () => document.querySelector('#bare') ||
  [...document.querySelectorAll('body > *')].some((node) => node.shadowRoot?.querySelector('section.card'));
const tick = () => {
  if (answered) {
    answered.frames++;
    if (stands()) { moments.push({ frames: answered.frames, ms: performance.now() - answered.at }); answered = undefined; }
  }
  requestAnimationFrame(tick);
};
requestAnimationFrame(tick);
</script>`;

/** The floor: the same request, and a plain element with the same words as soon as it is answered. */
const BARE = `<script>
window.ask = async (url) => {
  const response = await fetch(url + '/v1/events', { method: 'POST', body: JSON.stringify({ v: 1, key: 'demo', visitor: 'x', mode: 'session', sent: Date.now(), events: [] }) });
  const { decisions: [decision] } = await response.json();
  const node = document.createElement('section');
  node.id = 'bare';
  node.style.cssText = 'position:fixed;bottom:16px;right:16px;padding:16px;background:#fff;border:1px solid';
  node.textContent = decision.title + ' ' + decision.text;
  document.body.append(node);
};
</script>`;

export async function benchPrompt(): Promise<Table> {
  const browser = await launch();
  const [shop, collector] = await Promise.all([startShop(), startStubCollector()]);
  try {
    const page = await browser.newPage();
    const parts = { collector: collector.url, body: '<p>Rings</p>'.repeat(40) };
    shop.pages['/'] = { html: shopPage({ ...parts, head: CLOCK }) };
    shop.pages['/bare'] = { html: shopPage({ ...parts, head: CLOCK + BARE, tag: false }) };

    // A fix: offers keep half a minute of quiet between them.
    let round = 0;
    collector.decide = (batch) =>
      batch.events.length === 0 || batch.events.some(({ name }) => name === 'ask')
        ? [{ ...sampleDecision('fix'), id: `round-${round++}` }]
        : [];
    await page.goto(`${shop.url}/bare`);
    const floor = await measure(page, async () => {
      await page.evaluate(
        (url) => (window as unknown as { ask(url: string): Promise<void> }).ask(url),
        collector.url,
      );
      await page.locator('#bare').waitFor();
      await page.waitForTimeout(60);
      await page.evaluate(() => document.querySelector('#bare')?.remove());
    });

    await page.goto(shop.url);
    await page.waitForTimeout(300);
    const card = page.locator('section.card');
    const prompt = await measure(page, async () => {
      await page.evaluate("kairos('track', 'ask')");
      await card.waitFor();
      await page.waitForTimeout(60);
      await card.getByRole('button', { name: 'Close' }).click();
      await card.waitFor({ state: 'detached' });
      await page.waitForTimeout(150);
    });
    return table(floor, prompt);
  } finally {
    await browser.close();
    await Promise.all([shop.close(), collector.close()]);
  }
}

/** The first round loads the chunk and is not counted. */
async function measure(page: Page, once: () => Promise<void>): Promise<Measured[]> {
  for (let round = 0; round <= ROUNDS; round++) await once();
  const all = await page.evaluate(() => (window as unknown as { moments: Measured[] }).moments);
  return all.slice(1);
}

function table(floor: Measured[], prompt: Measured[]): Table {
  const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
  const row = (name: string, measured: Measured[]) => {
    const frames = measured.map((one) => one.frames);
    const within = frames.filter((count) => count <= 2).length;
    const ms = median(measured.map((one) => one.ms));
    const ratio = ms / median(floor.map((one) => one.ms));
    return [
      name,
      String(median(frames)),
      `${within} of ${measured.length}`,
      `${ms.toFixed(1)} ms`,
      `${ratio.toFixed(2)}×`,
    ];
  };
  return {
    title: 'Prompt: from the response to the painted prompt, chunk warm',
    columns: ['', 'frames, median', 'within 2 frames', 'time, median', 'of the floor'],
    rows: [row('a bare element', floor), row('a Kairos card', prompt)],
  };
}
