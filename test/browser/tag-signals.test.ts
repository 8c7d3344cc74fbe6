/** What the tag senses of how somebody moves through a page, and what is none of its business. */
import { expect, test } from 'vitest';
import { sideBySide } from './support/side-by-side.ts';
import { startSensing } from './support/start-sensing.ts';
import { useTag } from './support/tag-fixture.ts';

const tag = useTag();
const { sensed, sense, nothingBut } = startSensing(tag);

const BUTTON = '<button type="button" id="dead">Nothing</button>';

test('three quick clicks on something dead are one rage click, and name it without its text (spec: N1 N2)', async () => {
  await sense({ body: BUTTON });
  await tag.page.click('#dead', { clickCount: 4, delay: 20 });
  await sensed('rage_click', [{ target: 'button#dead', clicks: 4, dead: true }]);
  await nothingBut('rage_click');
});

test('three quick clicks on something that answers are a rage click that is not dead (spec: N1)', async () => {
  await sense({ body: '<button type="button" id="slow" onclick="this.textContent += 1">Answer</button>' });
  await tag.page.click('#slow', { clickCount: 3, delay: 20 });
  await sensed('rage_click', [{ target: 'button#slow', clicks: 3, dead: false }]);
});

const NO_RAGE: [name: string, body: string][] = [
  [
    'a quantity stepper',
    '<input type="number" value="1"><button type="button" id="it" onclick="this.previousSibling.value++">+</button>',
  ],
  [
    'a carousel',
    '<button type="button" id="it" class="carousel-next" onclick="this.dataset.n = Math.random()">›</button>',
  ],
  [
    'a calendar',
    '<button type="button" id="it" aria-label="Next month" onclick="this.dataset.n = Math.random()">›</button>',
  ],
  ['a field', '<input id="it">'],
  ['a word that is selected', '<p id="it">Words to read</p>'],
];
test('many clicks on what is made for many are no rage (spec: N1)', async () => {
  const rows = NO_RAGE.map(([name, body]) => ({ name, body: `<div>${body}</div>` }));
  const told = await sideBySide(tag, '/many', rows, (page) =>
    page.click('#it', { clickCount: 5, delay: 20 }),
  );
  expect(told).toEqual(NO_RAGE.map(([name]) => [name, []]));
});

test('clicks far apart, in place or time, are no rage (spec: N1)', async () => {
  await sense({ body: '<div id="field" style="height:400px">Field</div>' });
  for (const y of [10, 120, 240, 360]) await tag.page.click('#field', { position: { x: 10, y } });
  await nothingBut();
});

test('a click that does nothing on what looks as if it would is a dead click (spec: N2)', async () => {
  await sense({ body: '<div id="cart"><span style="cursor:pointer" data-testid="fake">Open</span></div>' });
  await tag.page.click('[data-testid=fake]');
  await sensed('dead_click', [{ target: 'span[data-testid=fake]' }]);
});

/** A click on what … is not dead. */
const NOT_DEAD: [name: string, body: string][] = [
  [
    'changes the page',
    '<button type="button" id="it" onclick="setTimeout(() => { document.title = 2 }, 300)">x</button>',
  ],
  ['asks for something', '<button type="button" id="it" onclick="fetch(\'/answer\')">x</button>'],
  [
    'scrolls',
    '<button type="button" id="it" onclick="window.scrollTo(0, 300)">x</button><p style="height:3000px">',
  ],
  ['moves the focus', '<button type="button" id="it" onclick="this.nextSibling.focus()">x</button><input>'],
  ['changes the address', '<button type="button" id="it" onclick="location.hash = \'a\'">x</button>'],
  [
    'opens a dialog',
    '<button type="button" id="it" onclick="this.nextSibling.showModal()">x</button><dialog>Hi</dialog>',
  ],
  ['is a field', '<label id="it"><input type="checkbox"> Gift</label>'],
  ['is plain text', '<p id="it">Text</p>'],
  ['is in a component', '<x-buy style="cursor:pointer" id="it">Buy</x-buy>'],
  ['is a link to a download', '<a id="it" href="/answer" download>Sheet</a>'],
];
test('a click is not dead that something comes of, or that nobody would expect anything of (spec: N2)', async () => {
  tag.shop.pages['/answer'] = { html: 'ok' };
  const rows = NOT_DEAD.map(([name, body]) => ({ name, body }));
  const told = await sideBySide(tag, '/alive', rows, (page) => page.click('#it'), ['scroll_depth']);
  expect(told).toEqual(NOT_DEAD.map(([name]) => [name, []]));
});

test('a click is not dead when it leads to a page that takes its time (spec: N2)', async () => {
  tag.serve('/slow');
  const slow = tag.shop.pages['/slow'];
  // Longer than it takes to tell of a dead click.
  if (slow) slow.delay = 5_000;
  await sense({ body: `<button type="button" id="it" onclick="location.href = '/slow'">x</button>` });
  await tag.page.click('#it', { noWaitAfter: true });
  await tag.arrived('page_view', 2);
  expect(tag.collector.names()).not.toContain('dead_click');
});

test('fifteen seconds in a field without a key are hesitation, once a field, and only its name is told (spec: N3)', async () => {
  await sense(
    { body: '<form name="delivery"><input name="iban" value="secret"><input name="b"></form>' },
    'clock',
  );
  await tag.page.focus('[name=iban]');
  await tag.page.clock.runFor(14_000);
  await tag.page.keyboard.type('SECRET');
  await tag.page.clock.runFor(8_000);
  await nothingBut();
  await tag.page.clock.runFor(4_000);
  await sensed('form_hesitation', [{ form: 'delivery', field: 'iban', ms: 15_000 }]);
  await tag.page.clock.runFor(60_000);
  expect(tag.collector.names().filter((name) => name === 'form_hesitation')).toHaveLength(1);
  expect(JSON.stringify(tag.collector.batches)).not.toMatch(/secret/i);
});

test('a field that is filled in three times is hesitation (spec: N3)', async () => {
  await sense({
    body: '<form id="pay"><input autocomplete="billing cc-number" name="x1"><input name="b"></form>',
  });
  for (const text of ['1', '2', '3']) {
    await tag.page.fill('[name=x1]', text);
    await tag.page.focus('[name=b]');
  }
  await sensed('form_hesitation', [{ form: 'pay', field: 'cc-number' }]);
});

test('a form that was begun and not sent is abandoned when the page is left (spec: N4)', async () => {
  tag.serve('/next');
  await sense({ body: '<form id="address"><input name="street"><input name="city"></form>' });
  await tag.page.locator('[name=street]').pressSequentially('Harbour');
  await tag.page.locator('[name=city]').pressSequentially('V');
  await tag.page.goto(`${tag.shop.url}/next`);
  await sensed('form_abandoned', [{ form: 'address', field: 'city' }]);
});

test.each([
  ['sent', '<form onsubmit="event.preventDefault()"><input name="a"><button id="it">Go</button></form>'],
  [
    'sent by a script',
    '<form><input name="a"><button id="it" onclick="event.preventDefault()">Go</button></form>',
  ],
  ['a search', '<form role="search"><input name="a"><button type="button" id="it">Go</button></form>'],
])('a form is not abandoned that was %s (spec: N4)', async (_, body) => {
  tag.serve('/next');
  await sense({ body });
  await tag.page.locator('[name=a]').pressSequentially('words');
  await tag.page.click('#it');
  await tag.page.goto(`${tag.shop.url}/next`);
  await tag.arrived('page_view', 2);
  expect(tag.collector.names()).not.toContain('form_abandoned');
});

test('a minute without input is idle, and the next input a return (spec: N5)', async () => {
  await sense({}, 'clock');
  await tag.page.clock.runFor(50_000);
  await nothingBut();
  // The minute began when the signals came, within the first seconds.
  await tag.page.clock.runFor(15_000);
  await sensed('idle', [{ ms: 60_000 }]);
  await tag.page.clock.runFor(30_000);
  await tag.page.keyboard.press('Shift');
  await tag.arrived('return');
  const back = tag.collector.stored().find(({ name }) => name === 'return')?.params?.['ms'];
  expect(back).toBeGreaterThanOrEqual(90_000);
  expect(tag.collector.names().filter((name) => name === 'idle')).toHaveLength(1);
});

test('how far a page was read is told once for each quarter of it, and again on the next page (spec: N6)', async () => {
  await sense({ body: '<p style="height:6000px">Long</p>' });
  const end = () => tag.page.evaluate('scrollTo(0, 0); scrollTo(0, document.documentElement.scrollHeight)');
  await end();
  await tag.arrived('scroll_depth', 4);
  await end();
  await tag.page.evaluate("history.pushState({}, '', '/second')");
  await tag.arrived('page_view', 2);
  await end();
  await tag.arrived('scroll_depth', 8);
  const depths = tag.collector
    .stored()
    .flatMap(({ name, params }) => (name === 'scroll_depth' ? params?.['depth'] : []));
  expect(depths).toEqual([25, 50, 75, 90, 25, 50, 75, 90]);
});

test('each web vital is told once, with its value and rating, when it is final (spec: N7)', async () => {
  // The browser tells of an interaction only if it took longer than 40 ms.
  const busy = 'const until = performance.now() + 120; while (performance.now() < until);';
  await sense({ body: `<p style="font-size:60px" onclick="${busy}">A large text to paint</p>` });
  await tag.page.waitForFunction("performance.getEntriesByName('first-contentful-paint').length");
  expect(tag.collector.names()).not.toContain('web_vital');
  await tag.page.click('p');
  await tag.page.evaluate(`new Promise((done) =>
    new PerformanceObserver(done).observe({ type: 'event', durationThreshold: 40, buffered: true }))`);
  // The library looks at it when the page is idle.
  await tag.page.evaluate(
    'new Promise((done) => requestIdleCallback(() => requestIdleCallback(() => done())))',
  );
  await tag.page.evaluate(`
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  `);
  await tag.arrived('web_vital', 4);
  const vitals = tag.collector.stored().filter(({ name }) => name === 'web_vital');
  expect(vitals.map(({ params }) => params?.['metric']).sort()).toEqual(['CLS', 'INP', 'LCP', 'TTFB']);
  for (const { params } of vitals) {
    expect(params?.['value']).toEqual(expect.any(Number));
    expect(params?.['rating']).toMatch(/^(good|needs-improvement|poor)$/);
  }
});

test('declared events are told on a click or a submit; parameters that are no JSON object are refused and counted (spec: N8)', async () => {
  await sense({
    body: `<button type="button" data-kairos-event="size_guide" data-kairos-params='{"size":54}'><b id="guide">Guide</b></button>
      <button type="button" id="bad" data-kairos-event="broken" data-kairos-params="{size:54}" onclick="this.dataset.n = 1">x</button>
      <button type="button" id="list" data-kairos-event="broken" data-kairos-params="[1]" onclick="this.dataset.n = 1">x</button>
      <form data-kairos-event="newsletter" onsubmit="event.preventDefault()"><input name="a"><button id="send">Go</button></form>`,
  });
  await tag.page.click('#bad');
  await tag.page.click('#list');
  await tag.page.click('[name=a]');
  await tag.page.click('#guide');
  await tag.page.click('#send');
  await sensed('size_guide', [{ size: 54 }]);
  await tag.arrived('newsletter');
  expect(tag.collector.names()).not.toContain('broken');
  const refused = tag.collector.batches.map(({ dropped }) => dropped?.['bad_params'] ?? 0);
  expect(refused.reduce((sum, one) => sum + one)).toBe(2);
});
