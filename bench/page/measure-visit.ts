/** In: a browser and a page's address. Out: what one scripted visit cost, on a CPU slowed four times, with cold caches. */
import type { Browser, CDPSession, Page } from 'playwright-core';

export interface Visit {
  /** Milliseconds the page's main thread was at work with JavaScript until the page had settled. */
  load: number;
  /** The same in the whole visit. */
  script: number;
  /** Tasks of more than 50 ms. */
  longTasks: number;
  /** Bytes of JavaScript heap after a collection. */
  heap: number;
  /** Milliseconds from the slowest interaction to the frame after it (web.dev/inp). */
  inp: number;
  /** Sum of unexpected layout shifts (web.dev/cls). */
  cls: number;
  /** Requests beyond the page itself. */
  requests: number;
}

const SLOWED = 4;

/** Longer than any of the tags waits before it sends, and than it takes to load what comes late. */
const SETTLED = 4_000;

const OBSERVERS = `
  window.seen = { longTasks: 0, inp: 0, cls: 0 };
  const watch = (type, take, more) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...more });
  watch('longtask', () => { seen.longTasks++ });
  watch('event', (entry) => { if (entry.interactionId) seen.inp = Math.max(seen.inp, entry.duration) }, { durationThreshold: 16 });
  watch('layout-shift', (entry) => { if (!entry.hadRecentInput) seen.cls += entry.value });
`;

export async function measureVisit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    let requests = -1;
    page.on('request', () => requests++);
    await page.addInitScript(OBSERVERS);
    const client = await context.newCDPSession(page);
    // The thread's own time: what others do on this machine is not counted, what the slowing adds is.
    await client.send('Performance.enable', { timeDomain: 'threadTicks' });
    await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(SETTLED);
    const load = await scriptTime(client);
    await walk(page);
    await page.waitForTimeout(SETTLED);
    const seen = (await page.evaluate('seen')) as Pick<Visit, 'longTasks' | 'inp' | 'cls'>;
    const script = await scriptTime(client);
    await client.send('HeapProfiler.collectGarbage');
    return { ...seen, load, script, heap: await metric(client, 'JSHeapUsedSize'), requests };
  } finally {
    await context.close();
  }
}

/** Looks down the list and up again, puts five pieces into the cart, and searches. */
async function walk(page: Page): Promise<void> {
  for (const pixels of [600, 600, -1_200]) {
    await page.mouse.wheel(0, pixels);
    await page.waitForTimeout(200);
  }
  const buttons = page.getByRole('button');
  for (let place = 0; place < 5; place++) {
    await buttons.nth(place).click();
    await page.waitForTimeout(300);
  }
  await page.getByRole('textbox').click();
  await page.keyboard.type('Piece 1', { delay: 80 });
}

const scriptTime = async (client: CDPSession) => (await metric(client, 'ScriptDuration')) * 1_000;

async function metric(client: CDPSession, name: string): Promise<number> {
  const { metrics } = await client.send('Performance.getMetrics');
  return metrics.find((one) => one.name === name)?.value ?? Number.NaN;
}
