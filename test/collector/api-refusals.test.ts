/** What `/api` does with requests that do not fit: each is refused by a row of the one table, with place and mend. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ERRORS, type ErrorCode } from '../../protocol/errors.ts';
import { type ConsoleClient, consoleClient } from '../support/console-client.ts';
import { type RunningCollector, runCollector } from '../support/run-collector.ts';

let run: RunningCollector;
let client: ConsoleClient;
beforeAll(async () => {
  run = await runCollector();
  client = consoleClient(run.url);
  await client.bySignInLink(run.collector.signIn.token);
});
afterAll(() => run.stop());

const SITE = '/api/sites/demo';

describe('what does not fit is told with its place and mend (spec: J2)', () => {
  it.each<[string, string, string, object | undefined, [where: string, path: string, mend: RegExp]]>([
    ['a number that is none', 'GET', '/api/people?after=x', undefined, ['query', '/after', /whole number/]],
    [
      'a number below its least',
      'GET',
      `${SITE}/rules/figures?days=0`,
      undefined,
      ['query', '/days', /1 or more/],
    ],
    [
      'a number above its most',
      'GET',
      `${SITE}/rules/figures?days=999`,
      undefined,
      ['query', '/days', /366 or less/],
    ],
    [
      'a number given twice',
      'GET',
      '/api/audit?before=1&before=2',
      undefined,
      ['query', '/before', /whole number/],
    ],
    ['a sign in a number', 'GET', '/api/audit?before=-1', undefined, ['query', '/before', /whole number/]],
    ['a name that is not known', 'GET', '/api/audit?page=2', undefined, ['query', '/page', /Leave it out/]],
    ['a choice that is none', 'GET', `${SITE}/export?of=both`, undefined, ['query', '/of', /live, draft/]],
    [
      'a number or a word',
      'GET',
      `${SITE}/compare?from=1&to=x`,
      undefined,
      ['query', '/to', /"draft" or a whole number/],
    ],
    ['what is needed left out', 'GET', `${SITE}/compare?from=1`, undefined, ['query', '/to', /Add it/]],
    [
      'an end before its begin',
      'GET',
      `${SITE}/funnel?from=5&to=4`,
      undefined,
      ['query', '/to', /after `from`/],
    ],
    ['a part of the address', 'PUT', '/api/people/x', {}, ['address', '/id', /whole number/]],
    [
      'a key that is not known',
      'PUT',
      '/api/people/1',
      { rolle: 'agent' },
      ['body', '/rolle', /Leave it out/],
    ],
    [
      'a text that is a number',
      'POST',
      '/api/sign-in',
      { email: 7, password: '' },
      ['body', '/email', /a text/],
    ],
    [
      'a text that is too long',
      'POST',
      '/api/sign-in',
      { email: 'x'.repeat(300), password: '' },
      ['body', '/email', /at most 254 characters/],
    ],
    [
      'a name of spaces',
      'POST',
      '/api/people',
      { email: 'a@b.example', name: ' ', role: 'agent' },
      ['body', '/name', /fits/],
    ],
    [
      'a role there is not',
      'POST',
      '/api/people',
      { email: 'a@b.example', name: 'A', role: 'boss' },
      ['body', '/role', /agent, marketer, owner/],
    ],
    [
      'no reason to switch off',
      'PUT',
      `${SITE}/switches`,
      { off: true, why: ' ' },
      ['body', '/why', /Say why/],
    ],
    [
      'a rule under another’s name',
      'PUT',
      `${SITE}/draft/rules/one`,
      { content: { id: 'two' }, revision: 0 },
      ['body', '/content/id', /in the address/],
    ],
    [
      'a rule without an id in a file',
      'POST',
      `${SITE}/import`,
      { rulebook: {}, rules: [{ id: 'one' }, {}] },
      ['body', '/rules/1/id', /Add it/],
    ],
    ['a list', 'POST', `${SITE}/publish`, [], ['body', '', /an object/]],
  ])('%s', async (_what, method, path, body, [where, at, mend]) => {
    const answer = await client.ask(method, path, body);
    expect([answer.status, answer.body]).toEqual([
      400,
      {
        code: 'malformed',
        message: ERRORS.malformed.message,
        where,
        path: at,
        mend: expect.stringMatching(mend),
      },
    ]);
  });
});

describe('every refusal is a row of the one table (spec: J7)', () => {
  const raw = (method: string, path: string, body?: string, type = 'application/json') =>
    fetch(run.url + path, {
      method,
      headers: { cookie: client.cookie, ...(body !== undefined && { 'content-type': type }) },
      ...(body !== undefined && { body }),
    });

  it.each<[string, string, string, ErrorCode, string?, string?]>([
    ['an address there is not', 'GET', '/api/nothing', 'not_found'],
    ['an address deep below one there is', 'GET', `${SITE}/rules/one/two/three`, 'not_found'],
    ['a site there is not', 'GET', '/api/sites/nobody/rules', 'not_found'],
    ['a method an address does not take', 'PATCH', '/api/me', 'wrong_method', '{}'],
    ['a method a rule does not take', 'POST', `${SITE}/draft/rules/one`, 'wrong_method', '{}'],
    ['a method the wire does not take', 'GET', '/v1/events', 'wrong_method'],
    ['a method of servers that is not taken', 'PUT', '/v1/server/coupons/check', 'wrong_method', '{}'],
    ['no JSON', 'POST', '/api/sign-in', 'malformed', '{bad'],
    ['nothing at all', 'POST', '/api/sign-in', 'malformed', ''],
    ['a prototype', 'POST', '/api/sign-in', 'polluted', '{"__proto__":{}}'],
    ['a body too deep', 'POST', '/api/sign-in', 'too_deep', `${'['.repeat(60)}${']'.repeat(60)}`],
    ['a body too large', 'POST', '/api/sign-in', 'too_large', `"${'x'.repeat(300_000)}"`],
    ['another type', 'POST', '/api/sign-in', 'unsupported_type', '<a/>', 'text/xml'],
  ])('%s', async (_what, method, path, code, body, type) => {
    const response = await raw(method, path, body, type);
    const { code: told, message } = (await response.json()) as { code: ErrorCode; message: string };
    expect([response.status, told, message]).toEqual([ERRORS[code].status, code, ERRORS[code].message]);
  });

  it('a method that is not taken names those that are', async () => {
    expect((await raw('PATCH', '/api/me', '{}')).headers.get('allow')).toBe('GET, PUT');
    expect((await raw('DELETE', '/v1/server/events')).headers.get('allow')).toBe('POST');
  });
});
