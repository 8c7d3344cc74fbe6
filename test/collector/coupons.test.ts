/** Codes of the visitor's own: made when the customer acts, checked and redeemed by the shop. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CouponReply } from '../../protocol/wire.ts';
import { giftOffer } from '../support/offers.ts';
import { type RunningCollector, runCollector } from '../support/run-collector.ts';
import { piece, tabOf } from '../support/wire-events.ts';

const START = Date.UTC(2026, 10, 2, 10);
const DAY = 86_400_000;
const CODE = /^GIFT-[0-9A-HJKMNP-TV-Z]{10}$/;

let run: RunningCollector;
let now = START;
beforeAll(async () => {
  run = await runCollector({ rules: [giftOffer(undefined)], now: () => now });
});
afterAll(() => run.stop());

let visitors = 0;
/** @returns an accepted offer of a visitor of its own: the acting event, the code, and how to send more */
async function accepted() {
  const secret = String(++visitors).padStart(22, 'v');
  const tab = tabOf(`coupontab${String(visitors).padStart(3, '0')}`);
  const send = (name: string, params?: Parameters<typeof tab>[1]) => {
    const event = tab(name, params, now);
    return run.send({ visitor: secret, sent: now, events: [event] }).then((reply) => ({ event, reply }));
  };
  const { reply } = await send('add_to_cart', piece(129));
  const [decision] = reply.decisions;
  const acted = await send('intervention_acted', { decision: decision?.id as string });
  const again = () => run.send({ visitor: secret, sent: now, events: [acted.event] });
  return { decision, codes: acted.reply.codes ?? [], send, again };
}

const ask = async (path: 'check' | 'redeem', body: object, secret = run.secret) => {
  const headers = { authorization: `Bearer ${secret}` };
  return run.post(`/v1/server/coupons/${path}`, { v: 1, ...body }, headers) as Promise<{
    status: number;
    body: CouponReply & { code: string };
  }>;
};
const check = async (code: string) => (await ask('check', { code })).body;
const redeem = async (code: string, order: string) => (await ask('redeem', { code, order })).body;

describe('a code (spec: G3)', () => {
  it('is not in the offer, comes with the answer to acting, and is the same however often that is said', async () => {
    const { decision, codes, send, again } = await accepted();
    expect(decision?.action).toEqual({ label: 'Take it', single: true });
    expect(codes).toEqual([{ decision: decision?.id, code: expect.stringMatching(CODE) }]);
    expect((await again()).codes).toEqual(codes);
    const said = await send('intervention_acted', { decision: decision?.id as string });
    expect(said.reply.codes).toEqual(codes);
  });

  it('belongs to one visitor: another who names the decision gets nothing', async () => {
    const { decision } = await accepted();
    const event = tabOf('thieftab0001')('intervention_acted', { decision: decision?.id as string }, now);
    const reply = await run.send({ visitor: 't'.repeat(22), sent: now, events: [event] });
    expect(reply.codes).toBeUndefined();
  });

  it('is in the log with its decision, and survives the visitor', async () => {
    const { decision, codes } = await accepted();
    const [row] = await run.store.journeys.list('demo', { limit: 1 });
    const stored = await run.store.journeys.read('demo', row?.visitor ?? '');
    expect(stored.at(-1)?.record.context.codes).toEqual(codes);
    expect(decision?.id).toBe(codes[0]?.decision);
    const visitor = String(visitors).padStart(22, 'v');
    expect((await run.post('/v1/erase', { v: 1, key: 'demo', visitor })).status).toBe(200);
    expect(await check(codes[0]?.code as string)).toMatchObject({ valid: true, rule: 'gift' });
  });
});

describe('the shop asks (spec: G4)', () => {
  it('whether it is good, and takes it for one order', async () => {
    const { codes } = await accepted();
    const code = codes[0]?.code as string;
    const good = { valid: true, rule: 'gift', issued: now, expires: now + 30 * DAY };
    expect(await check(code)).toEqual(good);
    const redeemed = { order: 'o-1', at: now };
    expect(await redeem(code, 'o-1')).toEqual({ ...good, redeemed });
    expect(await redeem(code, 'o-1')).toEqual({ ...good, redeemed });
    const gone = { ...good, valid: false, reason: 'redeemed', redeemed };
    expect(await redeem(code, 'o-2')).toEqual(gone);
    expect(await check(code)).toEqual(gone);
  });

  it('two orders at once: one has it', async () => {
    const { codes } = await accepted();
    const answers = await Promise.all(['o-3', 'o-4'].map((order) => redeem(codes[0]?.code as string, order)));
    expect(answers.filter(({ valid }) => valid)).toHaveLength(1);
  });

  it('as the customer wrote it: small letters, O for zero, I and L for one', async () => {
    const [issued] = (await accepted()).codes;
    const [prefix, own = ''] = issued?.code.split('-') ?? [];
    const written = ` ${prefix}-${own.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')} `;
    expect(await check(written)).toMatchObject({ valid: true });
  });

  it('unknown and expired are said plainly', async () => {
    expect(await check('GIFT-0000000000')).toEqual({ valid: false, reason: 'unknown' });
    expect(await redeem('nothing', 'o-5')).toEqual({ valid: false, reason: 'unknown' });
    const { codes } = await accepted();
    const taken = await accepted();
    await redeem(taken.codes[0]?.code as string, 'o-6');
    now += 30 * DAY;
    expect(await check(codes[0]?.code as string)).toMatchObject({ valid: false, reason: 'expired' });
    expect(await redeem(codes[0]?.code as string, 'o-7')).toMatchObject({ valid: false, reason: 'expired' });
    // The order it was redeemed for in time is still told so.
    expect(await redeem(taken.codes[0]?.code as string, 'o-6')).toMatchObject({ valid: true });
  });

  /** [what, body, secret, answer] */
  const refused: [string, object, string | undefined, [number, string]][] = [
    ['another secret key', { code: 'x' }, 'sk_wrong', [401, 'unknown_secret']],
    ['no code', {}, undefined, [400, 'malformed']],
    ['a code that is no text', { code: 7 }, undefined, [400, 'malformed']],
    ['a code that is too long', { code: 'x'.repeat(101) }, undefined, [400, 'malformed']],
    ['another version', { v: 2, code: 'x' }, undefined, [400, 'wrong_version']],
  ];
  it.each(refused)('%s is refused', async (_what, body, secret, answer) => {
    const { status, body: told } = await ask('check', body, secret);
    expect([status, told.code]).toEqual(answer);
  });

  it('an order has a number', async () => {
    const { status, body } = await ask('redeem', { code: 'x', order: '' });
    expect([status, body.code]).toEqual([400, 'malformed']);
  });

  it('guessing ends in 429', async () => {
    const tries = await Promise.all(
      Array.from({ length: 300 }, (_, n) => ask('check', { code: `GIFT-${String(n).padStart(10, '0')}` })),
    );
    const last = tries.filter(({ status }) => status === 429);
    expect(last.length).toBeGreaterThan(50);
    expect(tries.filter(({ status }) => status === 200).every(({ body }) => !body.valid)).toBe(true);
    const metrics = await (await fetch(`${run.url}/metrics`)).text();
    expect(metrics).toMatch(/kairos_codes_total\{site="demo",what="issued"\} \d/);
    expect(metrics).toMatch(/kairos_codes_total\{site="demo",what="refused_unknown"\} \d/);
  });
});
