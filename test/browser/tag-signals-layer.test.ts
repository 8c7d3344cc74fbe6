/** The shop's `dataLayer` in every shape it comes in, and pages inside pages. */
import { expect, test } from 'vitest';
import { GA4_EVENTS } from '../../protocol/event-names.ts';
import { startSensing } from './support/start-sensing.ts';
import { useTag } from './support/tag-fixture.ts';

const tag = useTag();
const { sense, nothingBut } = startSensing(tag);
const counted = (name: string) => tag.collector.names().filter((other) => other === name).length;

test('every event of GA4 is taken once in each shape, and nothing of what is none (spec: T10)', async () => {
  const names = GA4_EVENTS.slice(1);
  await tag.visit();
  await tag.arrived('page_view');
  await tag.page.evaluate(`
    window.gtag = function () { dataLayer.push(arguments); };
    for (const event of ${JSON.stringify(names)}) {
      dataLayer.push({ ecommerce: null });
      dataLayer.push({ event, ecommerce: { value: '12.50', currency: 'EUR' } });
      gtag('event', event, { value: 12.5, currency: 'EUR' });
    }
    dataLayer.push({ ecommerce: { value: 1 } }, { event: 'gtm.click' }, { event: null }, null, 7, 'text', []);
    gtag('config', 'G-1'); gtag('set', { currency: 'USD' }); gtag('event'); gtag('consent', 'update', {});
    kairos('track', 'the_end');`);
  await tag.arrived('the_end');
  expect(tag.collector.names()).toEqual(['page_view', ...names.flatMap((name) => [name, name]), 'the_end']);
  const [first, second] = tag.collector.stored().filter(({ name }) => name === 'purchase');
  expect(first?.params).toEqual({ value: '12.50', currency: 'EUR' });
  expect(second?.params).toEqual({ value: 12.5, currency: 'EUR' });
});

test('a push that another script wraps, before or after the tag, is taken once (spec: T10)', async () => {
  const wrap =
    'dataLayer.push = ((push) => function () { return push.apply(this, arguments); })(dataLayer.push);';
  await sense({ head: `<script>dataLayer = []; ${wrap}</script>` });
  await tag.page.evaluate(`${wrap} dataLayer.push({ event: 'view_cart', ecommerce: {} })`);
  await nothingBut('view_cart');
  expect(counted('view_cart')).toBe(1);
});

test('a dataLayer that the page replaces is taken over, its push too, and nothing twice (spec: N9)', async () => {
  await sense({ head: "<script>dataLayer = [{ event: 'view_item', ecommerce: {} }]</script>" });
  await tag.page.evaluate(`
    const old = dataLayer;
    dataLayer = old.concat([{ event: 'add_to_cart', ecommerce: {} }]);
    dataLayer.push({ event: 'view_cart', ecommerce: {} });`);
  await tag.arrived('view_cart');
  await tag.page.evaluate(`
    dataLayer.push({ event: 'begin_checkout', ecommerce: {} });
    dataLayer.push = Array.prototype.push;
    dataLayer.push({ event: 'add_payment_info', ecommerce: {} });`);
  await tag.arrived('add_payment_info');
  await nothingBut('view_item', 'add_to_cart', 'view_cart', 'begin_checkout', 'add_payment_info');
  expect(tag.collector.names().filter((name) => !/web_vital|the_end/.test(name))).toEqual([
    'page_view',
    'view_item',
    'add_to_cart',
    'view_cart',
    'begin_checkout',
    'add_payment_info',
  ]);
});

test('in a frame of its own shop the tag is silent, unless it is asked to sense there (spec: N19)', async () => {
  tag.serve('/inside', { title: 'Inside' });
  await tag.visit({ body: '<iframe src="/inside"></iframe>' });
  await tag.arrived('page_view');
  await tag.page.frameLocator('iframe').getByText('Inside').waitFor();
  await tag.page.evaluate(
    "new Promise((done) => setTimeout(() => { kairos('track', 'the_end'); done(); }, 500))",
  );
  await tag.arrived('the_end');
  expect(tag.collector.names()).toEqual(['page_view', 'the_end']);

  tag.serve('/inside', { title: 'Inside', tag: 'data-consent="granted" data-frames' });
  await tag.page.reload();
  await tag.arrived('page_view', 3);
  expect(new Set(tag.collector.stored().map(({ page }) => page))).toEqual(new Set(['/', '/inside']));
});

test('in a frame of another origin the tag senses, as nobody else does (spec: N19)', async () => {
  tag.serve('/inside', { title: 'Inside' });
  // The same server by another name is another origin.
  const other = tag.shop.url.replace('127.0.0.1', 'localhost');
  await tag.visit({ tag: false, body: `<iframe src="${other}/inside"></iframe>` });
  await tag.arrived('page_view');
  expect(tag.collector.stored()[0]?.page).toBe('/inside');
});
