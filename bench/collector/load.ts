/** Sends batches of three events to an address: every connection is a shopper who counts its own sequence. */
import autocannon from 'autocannon';

export interface Load {
  url: string;
  seconds: number;
  connections: number;
  /** Requests a second, arriving whether or not earlier ones were answered; as fast as possible if left out. */
  rate?: number;
  /** Keeps the visitors of one run apart from those of another. */
  run: string;
}

export interface Loaded {
  perSecond: number;
  /** Milliseconds; with a rate, corrected for coordinated omission. */
  p50: number;
  p99: number;
  failed: number;
}

const USER_AGENT =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 Safari/537.36';

/** Pages viewed before the next shopper comes: about as many events as a real visit has. */
const BATCHES_A_VISIT = 8;

export async function load({ url, seconds, connections, rate, run }: Load): Promise<Loaded> {
  let shopper = 0;
  const result = await autocannon({
    url: `${url}/v1/events`,
    method: 'POST',
    connections,
    duration: seconds,
    ...(rate !== undefined && { overallRate: rate }),
    headers: { 'content-type': 'text/plain', origin: 'http://shop.test', 'user-agent': USER_AGENT },
    setupClient(client) {
      let batches = 0;
      let visitor = '';
      const next = () => {
        if (batches++ % BATCHES_A_VISIT === 0) visitor = `${run}${shopper++}`.padStart(22, 'v');
        client.setBody(batchOf(visitor, batches));
      };
      next();
      client.on('response', next);
    },
  });
  const { requests, latency, non2xx, errors } = result;
  return { perSecond: requests.average, p50: latency.p50, p99: latency.p99, failed: non2xx + errors };
}

function batchOf(visitor: string, batch: number): string {
  const now = Date.now();
  const tab = `t${visitor.slice(-11).replace(/\W/g, 'x')}`;
  const seq = batch * 3;
  const item = { item_id: 'north-star-ring', item_name: 'North Star ring', price: 129, quantity: 1 };
  const event = (n: number, name: string, params: object) => ({
    tab,
    seq: seq + n,
    name,
    at: now - 30 + n,
    visible: 5_000 * batch + n,
    page: '/product.html',
    params,
  });
  return JSON.stringify({
    v: 1,
    key: 'demo',
    visitor,
    mode: 'granted',
    sent: now,
    lang: 'en',
    events: [
      event(1, 'page_view', {
        page_location: 'http://shop.test/product.html',
        page_title: 'North Star ring',
      }),
      event(2, 'view_item', { currency: 'EUR', value: 129, items: [item] }),
      event(3, 'add_to_cart', { currency: 'EUR', value: 129, items: [item] }),
    ],
  });
}
