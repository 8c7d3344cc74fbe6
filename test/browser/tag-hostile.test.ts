/** Pages that are strict, careless or hostile: the tag works, and the page never notices it. */
import { expect, test } from 'vitest';
import { sampleDecision } from './support/sample-decisions.ts';
import { useTag } from './support/tag-fixture.ts';
import { violations } from './support/violations.ts';
import { waitUntil } from './support/wait-until.ts';

const tag = useTag();
const { visit, serve, arrived } = tag;

const ERRORS = `<script>var pageErrors = [];
  onerror = (message) => { pageErrors.push(String(message)); };
  addEventListener('unhandledrejection', (event) => pageErrors.push('rejection ' + event.reason));</script>`;
const noErrors = async () => expect(await tag.page.evaluate('pageErrors')).toEqual([]);
const card = () => tag.page.locator('section.card');

test('B16 a strict Content Security Policy with Trusted Types sees no violation (spec: T14)', async () => {
  tag.collector.decide = () => [sampleDecision('offer')];
  const complaints: string[] = [];
  tag.page.on('console', (message) => complaints.push(message.text()));
  tag.page.on('pageerror', (error) => complaints.push(String(error)));
  serve('/', { head: '<script src="/watch.js"></script>' });
  tag.shop.pages['/watch.js'] = {
    type: 'text/javascript',
    html: "var violations = []; addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective + ' ' + event.blockedURI));",
  };
  const strict = tag.shop.pages['/'];
  if (strict) {
    strict.headers = {
      'content-security-policy': [
        "default-src 'none'",
        `script-src 'self' ${tag.collector.url}`,
        "style-src 'self'",
        'img-src data:',
        `connect-src ${tag.collector.url}`,
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ].join('; '),
    };
  }
  await tag.page.goto(tag.shop.url);
  await card().waitFor();
  await card().getByText('Why am I seeing this?').click();
  await card().getByRole('button', { name: 'Get my engraving code' }).click();
  await arrived('intervention_acted');
  expect(await card().evaluate((element) => getComputedStyle(element).borderRadius)).toBe('14px');
  expect(await tag.page.evaluate('violations')).toEqual([]);
  expect(complaints).toEqual([]);
});

test('fetch, JSON and prototypes patched after the tag do not reach it (spec: T13)', async () => {
  tag.collector.decide = () => [sampleDecision('help')];
  await visit({ head: ERRORS });
  await arrived('page_view');
  await tag.page.evaluate(`
    window.fetch = () => { throw new Error('patched fetch'); };
    JSON.stringify = () => { throw new Error('patched stringify'); };
    Array.prototype.toJSON = function () { return 'array'; };
    Object.prototype.toJSON = function () { return 'object'; };
    String.prototype.toJSON = function () { return 'string'; };
    Date.now = () => 0;
    kairos('track', 'patched', { list: [1, { a: 'b' }] });
  `);
  await arrived('patched');
  const event = tag.collector.stored().find(({ name }) => name === 'patched');
  expect(event?.params).toEqual({ list: [1, { a: 'b' }] });
  expect(Math.abs((event?.at ?? 0) - Date.now())).toBeLessThan(10_000);
  await noErrors();
});

test('prototypes that were polluted before the tag came do not change its requests (spec: T13)', async () => {
  tag.collector.decide = () => [sampleDecision('fix')];
  await visit({
    head: `${ERRORS}<script>
      Object.prototype.signal = 'x'; Object.prototype.headers = { 'x-evil': '1' }; Object.prototype.mode = 'same-origin';
      Object.prototype.ifAvailable = 5; Object.prototype.once = true; Object.prototype.polluted = 'yes';
      Object.defineProperty(Object.prototype, 'currency', { set() { throw new Error('setter'); }, configurable: true });
      Array.prototype.extra = function () {};
    </script>`,
  });
  await arrived('page_view');
  await tag.page.evaluate("kairos('track', 'one', { currency: 'EUR' }); kairos('track', 'two')");
  await arrived('two');
  await card().waitFor();
  expect(tag.collector.stored().find(({ name }) => name === 'one')?.params).toEqual({ currency: 'EUR' });
  expect(JSON.stringify(tag.collector.batches.map(({ headers: _, ...batch }) => batch))).not.toMatch(
    /polluted|evil/,
  );
  await noErrors();
});

test("the page's onerror never sees our errors, whatever it passes (spec: T12)", async () => {
  await visit({ head: ERRORS });
  await arrived('page_view');
  await tag.page.evaluate(`
    kairos(); kairos('nothing'); kairos('constructor'); kairos('track'); kairos('track', {}); kairos('on'); kairos('on', 'shown', 5);
    kairos('consent', 'perhaps'); kairos('track', 'getter', { get bad() { throw new Error('getter'); } });
    dataLayer.push(null, 5, 'text', undefined, { event: {} }, { get event() { throw new Error('getter'); } });
    kairos('track', 'fine');
  `);
  await arrived('fine');
  await noErrors();
});

test('no prototype is changed and no call of the page is blocked, while all that the tag tries fails (spec: T12)', async () => {
  tag.collector.decide = () => [sampleDecision('offer')];
  await visit({
    head: `${ERRORS}<script>
      const everything = () => {
        const found = new Map();
        const look = (name, target) => {
          for (const key of Reflect.ownKeys(target)) {
            const { value, get, set } = Object.getOwnPropertyDescriptor(target, key);
            found.set(name + '.' + String(key), [value, get, set]);
          }
        };
        for (const name of namesBefore) {
          const { value } = Object.getOwnPropertyDescriptor(window, name) ?? {};
          if (typeof value === 'function') look(name, value);
          if (typeof value === 'function' && value.prototype) look(name + '.prototype', value.prototype);
        }
        for (const name of ['history', 'navigator', 'localStorage', 'console', 'JSON', 'Reflect']) look(name, window[name]);
        return found;
      };
      var namesBefore = Object.getOwnPropertyNames(window), before = everything();
    </script>`,
  });
  await card().waitFor();
  await arrived('intervention_shown');
  tag.collector.up = false;
  await tag.page.evaluate("kairos('track', 'in_vain')");
  expect(await tag.page.evaluate('before.size')).toBeGreaterThan(5_000);
  expect(
    await tag.page.evaluate(`(() => {
      const after = everything();
      const names = new Set([...before.keys(), ...after.keys()]);
      return [...names].filter((name) => [0, 1, 2].some((part) => !Object.is(before.get(name)?.[part], after.get(name)?.[part])));
    })()`),
  ).toEqual([]);
  const answers = await tag.page.evaluate(`Promise.all([
    fetch('/').then(({ status }) => status),
    new Promise((done) => setTimeout(done, 1, 'timer')),
    navigator.locks.request('kairos-demo', () => 'lock'),
    new Promise((done) => { indexedDB.open('of-the-page').onsuccess = () => done('database'); }),
    dataLayer.push({ event: 'login' }),
    (history.pushState({}, '', '/next'), location.pathname),
  ])`);
  // Two: the tag has told the dataLayer of the prompt.
  expect(answers).toEqual([200, 'timer', 'lock', 'database', 2, '/next']);
  await noErrors();
});

test('B17 hostile CSS of the page does not hide, move or restyle the card (spec: P11)', async () => {
  tag.collector.decide = () => [sampleDecision('fix')];
  await visit({
    head: `<style>
      html { font-size: 40px; } div { display: none !important; position: static !important; opacity: 0 !important; }
      body > *:last-child { transform: scale(.1) !important; visibility: hidden !important; }
      * { color: red !important; font-family: fantasy !important; letter-spacing: 9px !important; box-sizing: content-box !important; }
      section, h2, button { display: none !important; }
    </style>`,
  });
  await card().waitFor();
  const box = await card().boundingBox();
  const viewport = tag.page.viewportSize();
  expect(box && viewport && Math.abs(box.x + box.width + 20 - viewport.width)).toBeLessThan(2);
  expect(box?.width).toBeGreaterThan(350);
  const style = await card().evaluate((element) => {
    const { color, letterSpacing, fontFamily, fontSize } = getComputedStyle(element);
    return { color, letterSpacing, fontFamily, fontSize };
  });
  expect(style).toEqual({
    color: 'rgb(38, 32, 28)',
    letterSpacing: 'normal',
    fontFamily: expect.stringContaining('system-ui'),
    fontSize: '15px',
  });
});

test('B17 320 px wide, and at 200 % zoom, everything can be reached (spec: P11)', async () => {
  tag.collector.decide = () => [sampleDecision('fix')];
  await tag.page.setViewportSize({ width: 320, height: 256 });
  await visit();
  await card().waitFor();
  const box = await card().boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect(await card().evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  await card().getByText('Why am I seeing this?').click();
  await card().getByRole('button', { name: 'No more prompts in this shop' }).click();
  await card().waitFor({ state: 'detached' });
});

test('B17 it is not printed, and honours reduced motion and the dark scheme (spec: P11)', async () => {
  tag.collector.decide = () => [sampleDecision('offer')];
  await tag.page.emulateMedia({ reducedMotion: 'reduce' });
  await visit();
  await card().waitFor();
  expect(await card().evaluate((element) => getComputedStyle(element).animationName)).toBe('none');
  await tag.page.emulateMedia({ media: 'print' });
  expect(await card().isVisible()).toBe(false);
  await tag.page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
  const colours = await card().evaluate((element) => {
    const { backgroundColor, color } = getComputedStyle(element);
    return [backgroundColor, color];
  });
  expect(colours).toEqual(['rgb(36, 32, 29)', 'rgb(245, 239, 233)']);
  expect(await violations(tag.page, 'colours')).toEqual([]);
});

test('every interactive thing is at least 24 px, the close button 40 (spec: P4)', async () => {
  tag.collector.decide = () => [sampleDecision('help')];
  await visit();
  await card().getByText('Why am I seeing this?').click();
  for (const target of await card().locator('button, a, summary').all()) {
    const box = await target.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  }
  const close = await card().getByRole('button', { name: 'Close' }).boundingBox();
  expect(Math.min(close?.width ?? 0, close?.height ?? 0)).toBeGreaterThanOrEqual(40);
});

/** What listens on the lasting objects of the page, as the browser itself knows it; those of ERRORS left out. */
async function listening(): Promise<string[]> {
  const cdp = await tag.context.newCDPSession(tag.page);
  const types: string[] = [];
  for (const expression of [
    'window',
    'document',
    'document.documentElement',
    'document.body',
    'navigation',
    'history',
    'navigator',
  ]) {
    const { result } = await cdp.send('Runtime.evaluate', { expression });
    const { listeners } = await cdp.send('DOMDebugger.getEventListeners', {
      objectId: result.objectId ?? '',
    });
    types.push(...listeners.map(({ type }) => type));
  }
  await cdp.detach();
  return types.filter((type) => type !== 'error' && type !== 'unhandledrejection');
}

test('stop leaves no listener, timer or node behind, and the page as it was (spec: T15)', async () => {
  tag.collector.decide = () => [sampleDecision('offer')];
  await tag.page.addInitScript(`
    window.ledger = { timers: new Set() };
    for (const [set, clear] of [['setTimeout', 'clearTimeout'], ['setInterval', 'clearInterval']]) {
      const start = window[set], end = window[clear];
      window[set] = (run, ...rest) => { const id = start((...all) => { if (set === 'setTimeout') ledger.timers.delete(id); return run(...all); }, ...rest); ledger.timers.add(id); return id; };
      window[clear] = (id) => { ledger.timers.delete(id); end(id); };
    }
  `);
  tag.collector.senses = true;
  // Its library has no way to stop: its listeners stay, and report to nobody.
  tag.collector.missing = ['kairos-vitals'];
  await visit({
    head: `${ERRORS}<script>addEventListener('pageshow-of-the-page', () => {})</script>`,
    body: '<p>x</p>',
  });
  await card().waitFor();
  await arrived('intervention_shown');
  await tag.page.evaluate("kairos('stop')");
  await waitUntil('no listener, timer or node', () =>
    tag.page.evaluate(
      "ledger.timers.size === 0 && document.body.children.length === 1 && !Object.hasOwn(dataLayer, 'push')",
    ),
  );
  expect(await listening()).toEqual(['pageshow-of-the-page']);
  await tag.page.evaluate("kairos('track', 'never'); dataLayer.push({ event: 'login' }); kairos('stop')");
  await tag.page.waitForTimeout(300);
  expect(tag.collector.names()).not.toContain('never');
  expect(tag.collector.names()).not.toContain('login');
  await noErrors();

  await tag.page.evaluate((src) => {
    const script = document.createElement('script');
    Object.assign(script, { src });
    Object.assign(script.dataset, { site: 'demo', consent: 'granted' });
    document.head.append(script);
  }, `${tag.collector.url}/kairos.js`);
  await arrived('page_view', 2);
});
