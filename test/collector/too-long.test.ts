/** An answer that takes too long is refused by its row of the table. */
import Fastify from 'fastify';
import { expect, it, onTestFinished } from 'vitest';
import { answerErrors } from '../../collector/http/errors.ts';
import { createMetrics } from '../../collector/metrics.ts';
import { ERRORS } from '../../protocol/errors.ts';

it('an answer that takes too long is given up, and says when to ask again (spec: J7)', async () => {
  const app = Fastify();
  onTestFinished(() => app.close());
  answerErrors(
    app,
    createMetrics(() => 0),
  );
  app.get('/api/endless', { handlerTimeout: 1 }, () => new Promise(() => undefined));
  const response = await app.inject('/api/endless');
  const { status, message } = ERRORS.took_too_long;
  expect([response.statusCode, response.json(), response.headers['retry-after']]).toEqual([
    status,
    { code: 'took_too_long', message },
    '5',
  ]);
});
