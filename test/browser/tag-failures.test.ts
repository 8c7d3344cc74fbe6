/** Checkout failures that no shop tells, each provoked in a real page; and what looks like one and is none. */
import { expect, test } from 'vitest';
import { sideBySide } from './support/side-by-side.ts';
import { startSensing } from './support/start-sensing.ts';
import { useTag } from './support/tag-fixture.ts';
import { waitUntil } from './support/wait-until.ts';

const tag = useTag();
const { sensed, sense, nothingBut } = startSensing(tag);

const CHECKOUT = '/checkout';
const failures = () => tag.collector.stored().filter(({ name }) => name === 'checkout_error');
const open = (body: string, head = '') => sense({ body, head }, undefined, CHECKOUT);
/** A form whose script looks at it, as most do, and then calls `failed()`. */
const form = (failed: string, fields = '<input name="a">') =>
  `<form id="f" novalidate onsubmit="event.preventDefault(); failed()">${fields}<button id="pay">Pay</button></form>
   <p role="alert" id="alert"></p><script>function failed() { ${failed} }</script>`;
const say = (text: string) => `document.querySelector('#alert').textContent = '${text}';`;

test('a submit that the browser refuses is one failure with the name of the first field (spec: N10)', async () => {
  await open(
    `<form><input name="x17" autocomplete="section-a billing cc-number" required><input name="b" required><button id="pay">Pay</button></form>`,
  );
  await tag.page.click('#pay');
  await sensed('checkout_error', [{ reason: 'validation', code: 'cc-number' }]);
  await tag.page.fill('[name=x17]', '4242424242424242');
  await tag.page.click('#pay');
  await tag.arrived('checkout_error', 2);
  expect(failures()[1]?.params).toEqual({ reason: 'validation', code: 'b' });
  expect(JSON.stringify(tag.collector.batches)).not.toContain('4242');
});

test('a submit after which a script marks a field is one failure, at the second try as well (spec: N10)', async () => {
  await open(
    form(
      "setTimeout(() => document.querySelector('[name=zip]').setAttribute('aria-invalid', 'true'), 200)",
      '<div data-kairos-step="delivery"><input name="zip"></div>',
    ),
  );
  await tag.page.click('#pay');
  await sensed('checkout_error', [{ reason: 'validation', code: 'zip', step: 'delivery' }]);
  await tag.page.click('#pay');
  await tag.arrived('checkout_error', 2);
});

test('an alert after a submit is a failure with its words, without what may be personal (spec: N11)', async () => {
  await open(form(say('Sorry, ada@example.com: card 4242 4242 4242 4242 was declined. Call 0800 123456.')));
  await tag.page.click('#pay');
  await sensed('checkout_error', [
    { reason: 'technical', code: 'alert', message: 'Sorry, … card … was declined. Call ….' },
  ]);
});

test('an alert says its reason where the page says so, and counts again when it comes again (spec: N11)', async () => {
  await open(
    form(say('The code has expired')).replace('role="alert"', 'role="alert" data-kairos-reason="discount"'),
  );
  await tag.page.click('#pay');
  await sensed('checkout_error', [{ reason: 'discount', message: 'The code has expired' }]);
  await tag.page.click('#pay');
  await tag.arrived('checkout_error', 2);
});

test('a refused request to an address the shop named is a failure with its status (spec: N12)', async () => {
  tag.shop.pages['/api/pay'] = { html: '{}', headers: {}, type: 'application/json', status: 402 };
  await open(
    form("fetch('/api/pay?card=1', { method: 'POST' }); fetch('/api/other')"),
    '<meta name="kairos-checkout-requests" content="/api/pay, /api/orders">',
  );
  await tag.page.click('#pay');
  await sensed('checkout_error', [{ reason: 'technical', code: 'http_402' }]);
});

test('an uncaught error of the shop after a try to pay is a failure and an error; elsewhere an error alone (spec: N13)', async () => {
  tag.shop.pages['/shop.js'] = {
    type: 'text/javascript',
    html: 'function failed() { null.pay }\nfunction reject() { Promise.reject(new Error("no basket 123456")) }',
  };
  await open(form('').replace(/<script>.*<\/script>/, '<script src="/shop.js"></script>'));
  await tag.page.evaluate('setTimeout(reject)');
  await tag.arrived('js_error');
  await tag.page.click('#pay');
  await sensed('checkout_error', [{ reason: 'technical', code: 'js_error' }]);
  const errors = tag.collector.stored().filter(({ name }) => name === 'js_error');
  expect(errors.map(({ params }) => params)).toEqual([
    { message: 'Error: no basket …', file: '/shop.js', line: 2 },
    { message: expect.stringContaining('TypeError'), file: '/shop.js', line: 1 },
  ]);
});

test('an error that comes again and again is told once, and five different ones at most (spec: N13)', async () => {
  tag.shop.pages['/shop.js'] = {
    type: 'text/javascript',
    html: 'function fail(name) { setTimeout(() => { throw new Error(name); }); }',
  };
  await sense({ head: '<script src="/shop.js"></script>' });
  await tag.page.evaluate("for (const name of [...'aaaabcdefgh']) fail(name)");
  await tag.arrived('js_error', 5);
  await nothingBut('js_error');
  expect(tag.collector.names().filter((name) => name === 'js_error')).toHaveLength(5);
});

test('a payment frame that does not come in ten seconds is a failure (spec: N14)', async () => {
  tag.shop.pages['/stuck'] = { html: '', delay: 120_000 };
  const frame = `<iframe title="Card payment" src="/stuck" width="300" height="200"></iframe>`;
  await sense(
    {
      body: `<script>addEventListener('load', () => document.body.insertAdjacentHTML('beforeend', '${frame}'))</script>`,
    },
    'clock',
    CHECKOUT,
  );
  await tag.page.locator('iframe').waitFor();
  await tag.page.clock.runFor(8_000);
  expect(failures()).toEqual([]);
  await tag.page.clock.runFor(6_000);
  await sensed('checkout_error', [{ reason: 'technical', code: 'payment_frame' }]);
});

test('a payment frame that the policy of the page blocks is a failure (spec: N14)', async () => {
  await open(
    '<div id="here" data-kairos-payment></div>',
    `<meta http-equiv="content-security-policy" content="frame-src 'none'">`,
  );
  await tag.page.evaluate(`
    const frame = document.createElement('iframe');
    frame.src = 'https://pay.example/fields';
    document.querySelector('#here').append(frame)`);
  await sensed('checkout_error', [{ reason: 'technical', code: 'payment_frame' }]);
});

test('the same failure seen in four ways is one: cause of the request, words of the alert (spec: N15)', async () => {
  await open(
    form(
      `fetch('/api/pay'); ${say('Your bank said no')} document.querySelector('[name=a]').setAttribute('aria-invalid', 'true'); setTimeout(() => { throw new Error('x') })`,
    ),
    '<meta name="kairos-checkout-requests" content="/api/pay">',
  );
  await tag.page.click('#pay');
  await sensed('checkout_error', [{ reason: 'technical', code: 'http_404', message: 'Your bank said no' }]);
  await nothingBut('checkout_error', 'js_error');
  expect(failures()).toHaveLength(1);
});

test.each([
  ['before', 0],
  ['after', 1_200],
])('a failure that the shop tells itself wins, whether it comes %s (spec: N15)', async (_, wait) => {
  await open(
    form(
      `setTimeout(() => dataLayer.push({ event: 'checkout_error', reason: 'payment', code: 'expired_card' }), ${wait}); setTimeout(() => { ${say('Declined')} }, 100)`,
    ),
  );
  await tag.page.click('#pay');
  await sensed('checkout_error', [{ reason: 'payment', code: 'expired_card' }]);
  await nothingBut('checkout_error');
  expect(failures()).toHaveLength(1);
});

test('a failure whose page is left at once is told all the same (spec: N15)', async () => {
  tag.serve('/next');
  await open(form(say('Declined')));
  await tag.page.click('#pay');
  await tag.page.locator('#alert').getByText('Declined').waitFor();
  await tag.page.evaluate('new Promise((done) => requestAnimationFrame(() => done()))');
  await tag.page.goto(`${tag.shop.url}/next`);
  await sensed('checkout_error', [{ message: 'Declined' }]);
});

test('the checkout begins with begin_checkout and ends with purchase, wherever the page is (spec: N16)', async () => {
  await sense({ body: form(say('No')) });
  await tag.page.click('#pay');
  await nothingBut();
  await tag.page.evaluate(
    "dataLayer.push({ event: 'begin_checkout', ecommerce: {} }); document.querySelector('#alert').textContent = ''",
  );
  await tag.page.click('#pay');
  await tag.arrived('checkout_error');
  await tag.page.evaluate(
    "dataLayer.push({ event: 'purchase', ecommerce: { transaction_id: '1' } }); document.querySelector('#alert').textContent = ''",
  );
  await tag.page.click('#pay');
  await nothingBut('checkout_error', 'begin_checkout', 'purchase');
  expect(failures()).toHaveLength(1);
});

test('the checkout is where the script says it is, and then nowhere else by its address (spec: N16)', async () => {
  const here = { tag: 'data-consent="granted" data-checkout="/kasse,/caisse"', body: form(say('Nein')) };
  await sense(here, undefined, '/checkout');
  await tag.page.click('#pay');
  await nothingBut();
  await sense(here, undefined, '/kasse/zahlung');
  await tag.page.click('#pay');
  await tag.arrived('checkout_error');
});

/** What a page does when its customer tries to go on before the chunk for the checkout has come. */
const EARLY: [name: string, body: string, expected: object, head?: string][] = [
  [
    'a field that the browser refuses',
    '<form><input name="zip" required><button id="pay">Pay</button></form>',
    { reason: 'validation', code: 'zip' },
  ],
  [
    'a field that a script marks',
    form("document.querySelector('[name=a]').setAttribute('aria-invalid', 'true')"),
    { reason: 'validation', code: 'a' },
  ],
  ['an alert', form(say('Declined')), { reason: 'technical', code: 'alert', message: 'Declined' }],
  [
    'a refused request',
    form("fetch('/api/pay')"),
    { reason: 'technical', code: 'http_404' },
    '<meta name="kairos-checkout-requests" content="/api/pay">',
  ],
  [
    'an error of a script',
    form("throw new Error('no basket')"),
    { reason: 'technical', code: 'js_error', message: expect.stringContaining('no basket') },
  ],
  [
    "the shop's own word, and an alert",
    form(`${say('Declined')} dataLayer.push({ event: 'checkout_error', reason: 'payment' })`),
    { reason: 'payment' },
  ],
  [
    'a frame that the policy blocks',
    form(
      "document.querySelector('form').append(Object.assign(document.createElement('iframe'), { title: 'Card payment', src: 'https://pay.example/' }))",
    ),
    { reason: 'technical', code: 'payment_frame' },
    `<meta http-equiv="content-security-policy" content="frame-src 'none'">`,
  ],
];
test('a failure from before the chunk for the checkout came is told all the same, once (spec: N20)', async () => {
  tag.collector.senses = true;
  const failuresAt = (path: string) => failures().filter(({ page }) => page === path);
  const visits = EARLY.map(async ([, body, , head = ''], place) => {
    const path = `${CHECKOUT}/${place}`;
    tag.serve(path, { body: `<p role="alert">Free delivery today</p>${body}`, head });
    const context = await tag.browser.newContext();
    const page = await context.newPage();
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    await page.route(/kairos-checkout/, async (route) => {
      await held;
      await route.continue();
    });
    const asked = page.waitForRequest(/kairos-checkout/);
    const over = page.waitForResponse(/kairos-vitals/);
    await page.goto(tag.shop.url + path);
    const file = (await asked).url();
    await over;
    await page.click('#pay');
    // Whatever the click causes has happened.
    await page.evaluate("fetch('/nothing').then((answer) => answer.text())");
    const before = failuresAt(path).filter(({ params }) => params?.['reason'] !== 'payment');
    release();
    await page.evaluate(`import('${file}').then(() => {})`);
    await waitUntil(`a failure at ${path}`, () => failuresAt(path).length > 0);
    // Longer than it takes to tell of another.
    await page.evaluate('new Promise((done) => setTimeout(done, 3500))');
    await page.evaluate("kairos('track', 'the_end')");
    await waitUntil(`the end of ${path}`, () =>
      tag.collector.stored().some(({ name, page }) => name === 'the_end' && page === path),
    );
    await context.close();
    return before;
  });
  const before = await Promise.all(visits);
  expect(before).toEqual(EARLY.map(() => []));
  const told = EARLY.map(([name], place) => [
    name,
    failuresAt(`${CHECKOUT}/${place}`).map(({ params }) => params),
  ]);
  expect(told).toEqual(EARLY.map(([name, , expected]) => [name, [expect.objectContaining(expected)]]));
});

test('outside the checkout its chunk is not asked for; begin_checkout asks for it, once (spec: N20)', async () => {
  const asked: string[] = [];
  tag.page.on('request', (request) => asked.push(request.url()));
  const chunks = () => asked.filter((url) => url.includes('kairos-checkout'));
  await sense({ body: form(say('No')) });
  await tag.page.evaluate("dataLayer.push({ event: 'add_to_cart', ecommerce: {} })");
  await tag.arrived('add_to_cart');
  expect(chunks()).toEqual([]);
  const came = tag.page.waitForResponse(/kairos-checkout/);
  await tag.page.evaluate("dataLayer.push({ event: 'begin_checkout', ecommerce: {} })");
  await came;
  await tag.page.evaluate("dataLayer.push({ event: 'add_payment_info', ecommerce: {} })");
  await tag.page.click('#pay');
  await sensed('checkout_error', [{ message: 'No' }]);
  expect(chunks()).toHaveLength(1);
});

test('without the chunk for the checkout everything else is sensed, and the fault is counted (spec: N20)', async () => {
  tag.collector.missing = ['kairos-checkout'];
  tag.collector.senses = true;
  const over = tag.page.waitForResponse(/kairos-vitals/);
  tag.serve(CHECKOUT, { body: '<button type="button" data-kairos-event="asked" id="ask">?</button>' });
  await tag.page.goto(tag.shop.url + CHECKOUT);
  await over;
  await tag.page.click('#ask');
  await tag.arrived('asked');
  await waitUntil('the fault is told', async () => {
    await tag.page.evaluate("kairos('track', 'more')");
    return tag.collector.batches.some(({ dropped }) => dropped?.['fault_signal']);
  });
});

/** Each happens right after a click on "Pay" in the checkout. */
const NOISE: [name: string, script: string, fields?: string][] = [
  [
    'a font that is blocked',
    "new FontFace('x', 'url(http://127.0.0.1:9/font.woff2)').load().catch(() => {})",
  ],
  [
    'a picture that does not load',
    "document.body.append(Object.assign(new Image(), { src: '/nothing.png' }))",
  ],
  [
    'an ad that is blocked',
    "document.body.append(Object.assign(document.createElement('script'), { src: 'http://127.0.0.1:9/ad.js' }))",
  ],
  ['analytics that is blocked', "fetch('http://127.0.0.1:9/collect').catch(() => {})"],
  ['a refused request to an address nobody named', "fetch('/nothing')"],
  [
    'an error of a script of another origin',
    "dispatchEvent(new ErrorEvent('error', { message: 'Script error.' }))",
  ],
  [
    'an error of an extension',
    "dispatchEvent(new ErrorEvent('error', { message: 'x', filename: 'chrome-extension://abcdefgh/content.js', lineno: 1 }))",
  ],
  [
    'an error that an extension caused in the page',
    "const error = new Error('x'); error.stack = 'Error: x\\\\n at ' + location.href + ':1:1\\\\n at moz-extension://1-2/a.js:1:1'; dispatchEvent(new ErrorEvent('error', { message: 'x', error, filename: location.href, lineno: 1 }))",
  ],
  [
    'an error of a library on another origin',
    "const error = new Error('x'); error.stack = 'Error: x\\\\n at https://cdn.example/lib.js:1:1'; Promise.reject(error)",
  ],
  ['a rejection without a source', "Promise.reject('cancelled')"],
  [
    "the browser's complaint about a resize loop",
    "dispatchEvent(new ErrorEvent('error', { message: 'ResizeObserver loop completed with undelivered notifications.', filename: location.href, lineno: 1 }))",
  ],
  [
    'good news in an alert',
    "document.querySelector('#alert').className = 'toast-success'; document.querySelector('#alert').textContent = 'Saved'",
  ],
  [
    'an alert that nobody sees',
    "document.querySelector('#alert').style.display = 'none'; document.querySelector('#alert').textContent = 'Loaded'",
  ],
  [
    'an alert that is only read aloud',
    "document.querySelector('#alert').style.cssText = 'position:absolute;width:1px;height:1px;overflow:hidden'; document.querySelector('#alert').textContent = 'Loaded'",
  ],
  [
    'an alert, and an order',
    "document.querySelector('#alert').textContent = 'Thank you'; dataLayer.push({ event: 'purchase', ecommerce: { transaction_id: '1' } })",
  ],
  [
    'a polite message',
    "document.querySelector('#polite').textContent = 'Total: 10'",
    '<p aria-live="polite" id="polite"></p>',
  ],
  [
    'a field that a script marks as right',
    "document.querySelector('[name=a]').setAttribute('aria-invalid', 'false')",
  ],
  [
    'a frame that is no payment',
    "document.body.append(Object.assign(document.createElement('iframe'), { src: 'http://127.0.0.1:9/chat' }))",
  ],
];
test('what only looks like a failure is none (spec: N17)', async () => {
  const rows = NOISE.map(([name, script, fields]) => ({
    name,
    body: form(script, `<input name="a">${fields ?? ''}`),
  }));
  const told = await sideBySide(tag, CHECKOUT, rows, (page) => page.click('#pay'), ['purchase']);
  expect(told).toEqual(NOISE.map(([name]) => [name, []]));
});

test('an alert that stood there before, and one without a try to go on, are no failures (spec: N17)', async () => {
  await open(`<p role="alert" id="old">Free delivery today</p>${form("document.title = 'tried'")}`);
  await tag.page.evaluate(say('Another customer has just bought this'));
  await tag.page.click('#pay');
  await nothingBut();
});

test('a field that is wrong while it is filled in is no failure (spec: N17)', async () => {
  await open('<form><input name="a" required type="email"><button id="pay">Pay</button></form>');
  await tag.page.evaluate(
    "document.querySelector('[name=a]').checkValidity(); document.querySelector('[name=a]').setAttribute('aria-invalid', 'true')",
  );
  await nothingBut();
});

test('nothing is a failure outside the checkout (spec: N17)', async () => {
  await sense({ body: form(say('Wrong address')) });
  await tag.page.click('#pay');
  await nothingBut();
});

test('while consent is unknown or refused the late signals are not even loaded; a refusal takes them off (spec: N18)', async () => {
  tag.collector.senses = true;
  const asked: string[] = [];
  tag.page.on('request', (request) => asked.push(request.url()));
  const sensing = () => asked.some((url) => url.includes('kairos-signals'));
  await tag.visit({ tag: '', body: '<p style="height:5000px">' });
  await tag.page.waitForFunction("document.readyState === 'complete' && kairos.sites");
  await tag.page.evaluate('new Promise((done) => requestIdleCallback(() => setTimeout(done, 300)))');
  expect(sensing()).toBe(false);
  const vitals = tag.page.waitForResponse(/kairos-vitals/);
  await tag.page.evaluate("kairos('consent', 'session')");
  await vitals;
  await tag.arrived('page_view');
  await tag.page.evaluate("kairos('consent', 'denied')");
  // What was on its way then may still arrive; nothing else sets out.
  const sent = () => asked.filter((url) => url.endsWith('/v1/events')).length;
  const before = sent();
  expect(before).toBeGreaterThan(0);
  await tag.page.evaluate('scrollTo(0, 4000)');
  await tag.page.evaluate('new Promise((done) => setTimeout(done, 300))');
  expect(sent()).toBe(before);
});

test('the late signals leave nothing behind, and start nothing when they come after stop (spec: N18)', async () => {
  tag.collector.senses = true;
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await tag.page.route(/kairos-signals/, async (route) => {
    await held;
    await route.continue();
  });
  // From here on, whatever is started is counted until it is stopped.
  await tag.page.addInitScript(`
    window.alive = new Set();
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    const key = (target, type, handler) => (handler.kairosId ??= Math.random()) + type;
    EventTarget.prototype.addEventListener = function (type, handler, options) {
      if (handler && (this === window || this === document)) alive.add(key(this, type, handler));
      return addEventListener.call(this ?? window, type, handler, options);
    };
    EventTarget.prototype.removeEventListener = function (type, handler, options) {
      if (handler) alive.delete(key(this, type, handler));
      return removeEventListener.call(this ?? window, type, handler, options);
    };
    const { setInterval, clearInterval } = window;
    window.setInterval = (...args) => { const id = setInterval(...args); alive.add('interval ' + id); return id; };
    window.clearInterval = (id) => { alive.delete('interval ' + id); clearInterval(id); };
    for (const name of ['MutationObserver', 'PerformanceObserver']) {
      const { observe, disconnect } = window[name].prototype;
      window[name].prototype.observe = function (...args) { alive.add(this); return observe.apply(this, args); };
      window[name].prototype.disconnect = function () { alive.delete(this); return disconnect.call(this); };
    }`);
  const asked = tag.page.waitForRequest(/kairos-signals/);
  await tag.visit({ head: '<meta name="kairos-checkout-requests" content="/api/pay">' });
  await asked;
  await tag.page.evaluate("kairos('stop')");
  release();
  await tag.page.waitForResponse(/kairos-signals/).catch(() => {});
  await tag.page.evaluate('new Promise((done) => requestIdleCallback(() => setTimeout(done, 200)))');
  expect(await tag.page.evaluate('alive.size')).toBe(0);

  // Once more, with time to start; the vitals' library is the one that cannot be stopped (it says nothing any more).
  await tag.page.unroute(/kairos-signals/);
  await tag.page.route(/kairos-vitals/, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      headers: { 'access-control-allow-origin': '*' },
      body: 'export const measureVitals = () => {};',
    }),
  );
  const vitals = tag.page.waitForResponse(/kairos-vitals/);
  const entering = tag.page.waitForRequest(/kairos-checkout/);
  await tag.page.reload();
  await vitals;
  await tag.page.evaluate(`import('${(await entering).url()}').then(() => {})`);
  expect(await tag.page.evaluate('alive.size')).toBeGreaterThan(30);
  await tag.page.click('h1');
  await tag.page.evaluate("kairos('stop')");
  expect(await tag.page.evaluate('[...alive].map(String)')).toEqual([]);
});
