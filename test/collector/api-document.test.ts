/** The document of `/api`: it is OpenAPI 3.1, it is what the code says, and a signed-in program can read it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi } from '../../collector/http/api/document/open-api.ts';
import { guardApi } from '../../collector/http/guard-api.ts';
import { ROUTE_ROLES } from '../../collector/http/routes/route-roles.ts';
import { ERRORS } from '../../protocol/errors.ts';
import { apiDocument } from '../support/api-document.ts';
import { consoleClient } from '../support/console-client.ts';
import { type RunningCollector, runCollector } from '../support/run-collector.ts';
import rules from './cases/open-api-rules.json' with { type: 'json' };

type Json = { [key: string]: unknown };

const document = JSON.parse(JSON.stringify(openApi())) as Json;
const operations = Object.entries(
  document['paths'] as { [path: string]: { [method: string]: Json } },
).flatMap(([path, methods]) =>
  Object.entries(methods).map(
    ([method, operation]) =>
      [`${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`, operation] as const,
  ),
);

describe('the document (spec: J4)', () => {
  it('is docs/openapi.json; npm run schema writes it anew', () => {
    const file = readFileSync(join(import.meta.dirname, '../../docs/openapi.json'), 'utf8');
    expect(JSON.parse(file)).toEqual(document);
  });

  it('keeps the rules of OpenAPI 3.1', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    const check = ajv.compile(rules);
    check(document);
    expect(check.errors ?? []).toEqual([]);
    expect(check({ ...document, paths: { '/x': { get: { summary: 'no responses' } } } })).toBe(false);
  });

  it('has only schemas that are JSON Schema, and references that lead somewhere', () => {
    const { schemas } = document['components'] as { schemas: Json };
    const ajv = new Ajv2020({ strict: false });
    for (const [name, schema] of Object.entries(schemas)) {
      expect([name, ajv.validateSchema(schema as Json)]).toEqual([name, true]);
    }
    const told = [...JSON.stringify(document).matchAll(/"\$ref":"#([^"]+)"/g)].map(
      ([, pointer = '']) => pointer,
    );
    expect(told.length).toBeGreaterThan(100);
    const lost = told.filter((pointer) => {
      const parts = pointer.slice(1).split('/');
      return (
        parts.reduce<unknown>((value, part) => (value as Json | undefined)?.[part], document) === undefined
      );
    });
    expect(lost).toEqual([]);
  });

  it('has every route with its role, a sentence, and names that are told apart', () => {
    const routes = operations.map(([key, operation]) => [key, operation['x-role']] as const);
    expect(Object.fromEntries(routes.filter(([key]) => key.includes(' /api/')))).toEqual(ROUTE_ROLES);
    for (const [key, { summary }] of operations)
      expect([key, summary]).toEqual([key, expect.stringMatching(/^[A-Z].{5,120}\.$/)]);
    expect(new Set(operations.map(([, { operationId }]) => operationId)).size).toBe(operations.length);
  });

  it('refuses with codes of the one table only', () => {
    const codes = [...JSON.stringify(document).matchAll(/"code":\{(?:"type":"string",)?"const":"(\w+)"\}/g)];
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.map(([, code = '']) => code).filter((code) => !Object.hasOwn(ERRORS, code))).toEqual([]);
  });

  it('is told from a reply it does not describe (spec: J3)', () => {
    const { wrongWith } = apiDocument();
    const me = { person: { id: 1, email: '', name: 'Owner', role: 'owner' }, hasPassword: false };
    expect(wrongWith('GET', '/api/me', 200, me)).toBeUndefined();
    expect(wrongWith('GET', '/api/me', 200, { ...me, more: 1 })).toMatch(/otherwise than its document says/);
    expect(wrongWith('GET', '/api/me', 200, { person: me.person })).toMatch(/hasPassword/);
    expect(wrongWith('GET', '/api/me', 418, {})).toMatch(/has no 418/);
    expect(wrongWith('GET', '/api/me', 409, { code: 'stale', message: ERRORS.stale.message })).toMatch(
      /no 409/,
    );
    expect(wrongWith('GET', '/api/nothing', 200, {})).toMatch(/in no catalogue/);
  });

  it('has what pages and servers send beside it, each with the key it asks for (spec: J11)', () => {
    const wire = operations.filter(([key]) => key.includes(' /v1/'));
    expect(wire.map(([key, { security, 'x-role': role }]) => [key, role, security])).toEqual([
      ['POST /v1/events', 'key', []],
      ['POST /v1/erase', 'key', []],
      ['POST /v1/preview', 'key', []],
      ['POST /v1/server/events', 'secret', [{ secretKey: [] }]],
      ['POST /v1/server/coupons/check', 'secret', [{ secretKey: [] }]],
      ['POST /v1/server/coupons/redeem', 'secret', [{ secretKey: [] }]],
    ]);
    const { wrongAsked, wrongWith } = apiDocument();
    const asked = { v: 1, code: 'SPRING-1' };
    expect(
      wrongAsked('POST', '/v1/server/coupons/check', { ...asked, more: 'is passed over' }),
    ).toBeUndefined();
    expect(wrongAsked('POST', '/v1/server/coupons/redeem', asked)).toMatch(/order/);
    expect(wrongWith('POST', '/v1/erase', 200, { erased: false })).toMatch(
      /otherwise than its document says/,
    );
  });
});

describe('a route (spec: J1)', () => {
  it.each([
    ['without a role', 'GET', '/api/nothing', /has no role/],
    ['that another method has', 'PUT', '/api/sites', /has no role/],
  ])('%s keeps the collector from starting', async (_what, method, url, says) => {
    const app = Fastify();
    guardApi(app, { find: async () => undefined } as never);
    expect(() => app.route({ method, url, handler: async () => ({}) })).toThrow(says);
    await app.close();
  });
});

describe('a program that is signed in', () => {
  let run: RunningCollector;
  beforeAll(async () => {
    run = await runCollector();
  });
  afterAll(() => run.stop());

  it('reads the document; one that is not is refused (spec: J4)', async () => {
    const client = consoleClient(run.url);
    expect((await client.ask('GET', '/api/openapi.json')).code).toBe('signed_out');
    await client.bySignInLink(run.collector.signIn.token);
    expect((await client.ask('GET', '/api/openapi.json')).body).toEqual(document);
  });
});
