/** Links that show a rule under way on the shop's pages, and the values that stand beside a fact's meaning. */
import { afterEach, describe, expect, it } from 'vitest';
import type { FactExamples } from '../../protocol/api/facts.ts';
import type { PreviewLink } from '../../protocol/api/preview.ts';
import type { PreviewReply } from '../../protocol/preview.ts';
import type { Rule } from '../../protocol/rule.ts';
import { consoleClient } from '../support/console-client.ts';
import { CARD_DECLINED, CART_OFFER } from '../support/rules.ts';
import { type RunningCollector, type RunOptions, runCollector } from '../support/run-collector.ts';
import { type SiteClient, siteClient } from '../support/site-client.ts';
import { piece, tabOf } from '../support/wire-events.ts';

const OFFER = CART_OFFER.id;
const HOUR = 3_600_000;

let run: RunningCollector;
let api: SiteClient;
let now: number;
afterEach(() => run.stop());

async function start(options: RunOptions = {}): Promise<void> {
  now = Date.now();
  run = await runCollector({
    rules: [CART_OFFER, CARD_DECLINED],
    consoleOwned: true,
    now: () => now,
    ...options,
  });
  api = await siteClient(run);
}

async function tokenFor(rule: string): Promise<string> {
  const { body } = await api.send('POST', `/rules/${rule}/preview-link`);
  return (body as PreviewLink).fragment.replace('#kairos-tools-demo=en.', '');
}

async function preview(token: unknown, headers = {}, key = 'demo') {
  const { status, body } = await run.post('/v1/preview', { v: 1, key, token }, headers);
  return { status, ...(body as Partial<PreviewReply> & { code?: string }) };
}

describe('a link to a preview (spec: C40 C41)', () => {
  it('gives what the newest save of the rule would show, for twelve hours', async () => {
    await start();
    const token = await tokenFor(OFFER);
    expect(await preview(token)).toMatchObject({
      status: 200,
      name: CART_OFFER.name,
      prompts: [
        {
          title: 'Free engraving',
          text: 'With a cart of €129.00.',
          lang: 'en',
          action: { coupon: 'ENGRAVE' },
        },
      ],
    });
    const content = { id: OFFER, then: { show: { title: { en: 'Half a rule' } } } };
    await api.send('PUT', `/draft/rules/${OFFER}`, { content, revision: 0 });
    expect(await preview(token)).toMatchObject({ name: OFFER, prompts: [{ title: 'Half a rule' }] });
    await api.send('PUT', `/draft/rules/${OFFER}`, { content: null, revision: 1 });
    expect(await preview(token)).toMatchObject({ status: 200, prompts: [] });
    now += 12 * HOUR - 1;
    expect((await preview(token)).status).toBe(200);
    now += 1;
    expect(await preview(token)).toMatchObject({ status: 410, code: 'preview_ended' });
  });

  it('fills in what visitors had lately, and survives whatever a draft may hold', async () => {
    await start();
    await run.send({ events: [tabOf('previewtab00')('add_to_cart', { ...piece(48), currency: 'CHF' })] });
    const token = await tokenFor(OFFER);
    expect((await preview(token)).prompts?.[0]?.text).toBe('With a cart of CHF\u00a048.00.');
    const title = { en: 'Yes', 'no-such-language-tag!': 'No', de: 5 };
    const odd = { kind: 7, surface: [], title, steps: 'x', choices: [null], action: [], why: { en: 1 } };
    const content = {
      id: OFFER,
      then: { show: odd, variants: { b: 'text', c: { title: { en: 'Other' } } } },
    };
    await api.send('PUT', `/draft/rules/${OFFER}`, { content, revision: 0 });
    const { prompts = [] } = await preview(token);
    expect(prompts.map(({ title: said, variant }) => [said, variant])).toEqual([
      ['Yes', undefined],
      ['Yes', 'b'],
      ['Other', 'c'],
    ]);
    expect(prompts[0]).toMatchObject({ kind: 'offer', surface: 'card' });
  });

  it('answers why in the language of each prompt, of what the rule asks for as far as it is written', async () => {
    await start();
    const token = await tokenFor(OFFER);
    const title = { en: 'T', de: 'T', 'zh-CN': 'T', ar: 'T', fr: 'T' };
    const show = { kind: 'offer', surface: 'card', title, text: {} };
    const whys = async (content: object, revision: number) => {
      await api.send('PUT', `/draft/rules/${OFFER}`, { content: { id: OFFER, ...content }, revision });
      return (await preview(token)).prompts?.map(({ why, whyLang }) => [why, whyLang].filter(Boolean));
    };
    const { when } = CART_OFFER;
    expect(await whys({ when, then: { show } }, 0)).toEqual([
      ['You are seeing this because your cart is worth €129.00.'],
      ['Sie sehen dies, weil Ihr Warenkorb einen Wert von 129,00\u00a0€ hat.'],
      ['您看到这条消息，是因为您购物车中的商品总价为 €129.00。'],
      ['تظهر لك هذه الرسالة لأن قيمة سلتك \u200f129.00\u00a0€.'],
      ['You are seeing this because your cart is worth €129.00.', 'en'],
    ]);
    const half = {
      any: [{ fact: 'cart.value', between: [5] }, { did: 'checkout_error' }, { did: 'search' }],
    };
    const two = { ...show, title: { en: 'T', fr: 'T' } };
    expect(await whys({ when: { all: [half, { none: 7 }, null] }, then: { show: two } }, 1)).toEqual([
      ['You are seeing this because something went wrong in the checkout just now.'],
      ['You are seeing this because something went wrong in the checkout just now.', 'en'],
    ]);
    const why = { fr: 'Parce que {cart.value}.', en: 7 };
    expect(await whys({ then: { show: { ...two, why } } }, 2)).toEqual([
      ['Parce que €129.00.', 'fr'],
      ['Parce que 129,00\u00a0€.'],
    ]);
  });

  it('says in which language it was asked for, and opens with that or without', async () => {
    await start();
    for (const [query, lang] of [
      ['', 'en'],
      ['?lang=zh-CN', 'zh-CN'],
    ]) {
      const { body } = await api.send('POST', `/rules/${OFFER}/preview-link${query}`);
      const [, said = ''] = (body as PreviewLink).fragment.split('#kairos-tools-demo=');
      expect(said.startsWith(`${lang}.`)).toBe(true);
      expect((await preview(said)).status).toBe(200);
      expect((await preview(said.slice(`${lang}.`.length))).status).toBe(200);
      expect((await preview(`${lang}.${said}`)).status).toBe(410);
    }
    const asked = await api.send('POST', `/rules/${OFFER}/preview-link?lang=de`);
    expect(asked).toMatchObject({ status: 400 });
  });

  it('is refused alike whatever is wrong with it; another origin or key, as with events', async () => {
    await start();
    const good = await tokenFor(OFFER);
    const [end = '', , signature = ''] = good.split('.');
    const other = signature.startsWith('A') ? `B${signature.slice(1)}` : `A${signature.slice(1)}`;
    const { body } = await api.send('POST', `/rules/${CARD_DECLINED.id}/preview-link`);
    const inspector = await run.post('/v1/preview', { v: 1, key: 'demo', token: await debugToken() });
    expect((inspector.body as { code: string }).code).toBe('preview_ended');
    const later = (Number.parseInt(end, 36) + 1).toString(36);
    for (const token of [
      `${end}.${OFFER}.${other}`,
      `${later}.${OFFER}.${signature}`,
      `${end}.${CARD_DECLINED.id}.${signature}`,
      `${end}.${signature}`,
      (body as PreviewLink).fragment,
      '',
      7,
      undefined,
      { end },
    ]) {
      expect(await preview(token), JSON.stringify(token)).toMatchObject({
        status: 410,
        code: 'preview_ended',
      });
    }
    expect(await preview(good, { origin: 'http://elsewhere.test' })).toMatchObject({
      code: 'origin_not_listed',
    });
    expect(await preview(good, {}, 'other')).toMatchObject({ code: 'unknown_key' });
    expect((await preview(good)).status).toBe(200);
    // Nor does it open the inspector.
    const tab = tabOf('previewtab01');
    expect((await run.send({ debug: good, events: [tab('page_view')] })).debug).toBeUndefined();
  });
});

async function debugToken(): Promise<string> {
  const client = consoleClient(run.url);
  await client.bySignInLink(run.collector.signIn.token);
  const { body } = await client.ask('POST', '/api/debug-token', { site: 'demo' });
  return (body as { token: string }).token;
}

describe('values that facts had lately (spec: C42)', () => {
  const BY_SIZE: Rule = { ...CART_OFFER, id: 'by-size', when: { fact: 'custom.size', is: 'M' } };
  const examples = async () => ((await api.get('/facts/examples')).body as FactExamples).facts;
  const visit = (name: string, price: number, params: object) =>
    run.send({
      visitor: name.padStart(22, 'e'),
      events: [
        {
          ...tabOf(`exampletab${name}`)('add_to_cart', { ...piece(price), ...params }),
          page: `/rings/${name}`,
        },
      ],
    });

  it('are each told once, the newest first, without what looks like one person’s; a minute old at most', async () => {
    await start({ rules: [BY_SIZE], site: { params: ['size'] } });
    expect(await examples()).toEqual({});
    now += 60_000;
    await visit('a', 129, { size: 'M' });
    await visit('b', 48, { size: '0664 123 45 67' });
    await visit('c', 129, { size: 'x'.repeat(61) });
    await visit('d', 55, { size: '' });
    const facts = await examples();
    expect(facts['cart.value']).toEqual([55, 129, 48].map((value) => ({ value, currency: 'EUR' })));
    expect(facts['custom.size']).toEqual([{ value: 'M' }]);
    expect(facts['page.path']).toEqual(['d', 'c', 'b', 'a'].map((name) => ({ value: `/rings/${name}` })));
    await visit('e', 70, {});
    expect((await examples())['cart.value']).toHaveLength(3);
    now += 60_000;
    expect((await examples())['cart.value']?.[0]).toEqual({ value: 70, currency: 'EUR' });
  });
});
