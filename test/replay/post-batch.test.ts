/** What the sender makes of a collector that is busy, away, restarting or none at all. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { postBatch } from '../../collector/cli/replay/post-batch.ts';

const GOOD = { accepted: 1, duplicates: 0, rejected: [], decisions: {} };
type Step = RequestListener;
const answer =
  (status: number, body: unknown, headers: Record<string, string> = {}): Step =>
  (_request, response) =>
    response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
const hangUp: Step = (_request, response) => response.destroy();

let server: Server | undefined;
afterEach(() => server?.close());

async function against(steps: Step[], waits = [1, 1, 1]) {
  let calls = 0;
  server = createServer((request, response) =>
    steps[Math.min(calls++, steps.length - 1)]?.(request, response),
  );
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  const to = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const result = await postBatch(
    { to, key: 'sk' },
    waits,
  )('{}').catch((error: Error) => error.message.replace(to, 'URL'));
  return { result, calls };
}

describe('tries again', () => {
  it.each<[string, Step]>([
    ['when there are too many requests', answer(429, {}, { 'retry-after': '0' })],
    ['when events cannot be stored just now', answer(503, {})],
    ['when the line breaks', hangUp],
  ])('%s', async (_name, step) => {
    expect(await against([step, step, answer(200, GOOD)])).toEqual({ result: GOOD, calls: 3 });
  });

  it('obeys Retry-After rather than its own patience', async () => {
    const began = performance.now();
    await against([answer(429, {}, { 'retry-after': '0.2' }), answer(200, GOOD)]);
    expect(performance.now() - began).toBeGreaterThan(190);
  });

  it('a bounded number of times', async () => {
    expect(await against([answer(503, {})])).toEqual({
      result:
        'The collector at URL did not take the events in 4 tries (HTTP 503); run this again later, nothing is counted twice.',
      calls: 4,
    });
  });
});

describe('ends in one sentence', () => {
  it.each<[string, Step, RegExp]>([
    [
      'a wrong key',
      answer(401, { code: 'unknown_secret', message: '…' }),
      /^The collector at URL does not know this secret key/,
    ],
    [
      'another refusal',
      answer(413, { code: 'too_large', message: 'Too large.' }),
      /^The collector at URL refused the events: Too large. \(too_large\)$/,
    ],
    [
      'an address of something else',
      answer(404, '<html>'),
      /^URL answered HTTP 404; is it the address of a Kairos collector\?$/,
    ],
    [
      'something else that takes everything',
      answer(200, '<html>'),
      /^URL does not answer as a Kairos collector does; check --to.$/,
    ],
  ])('%s', async (_name, step, words) => {
    const { result, calls } = await against([step]);
    expect(result).toMatch(words);
    expect(calls).toBe(1);
  });

  it('no collector at all, without waiting', async () => {
    await expect(postBatch({ to: 'http://127.0.0.1:1', key: 'sk' })('{}')).rejects.toThrow(
      'No collector answers at http://127.0.0.1:1 (bad port); run “kairos start” first',
    );
  });
});
