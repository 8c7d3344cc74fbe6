/** Parses address, query and body of every route of `/api` by its row in the catalogue; nothing else does. */
import type { FastifyInstance } from 'fastify';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import type { Misfit } from '../../../protocol/errors.ts';
import { LIMITS } from '../../../protocol/limits.ts';
import { malformed } from '../malformed.ts';
import { guardShape } from '../parse/shape.ts';
import { mendOf } from './mend-of.ts';
import type { Operation } from './operation.ts';
import { withNumbers } from './with-numbers.ts';

/** Conditions stand ten deep, each group in two levels of JSON. */
const DEPTH = 40;
/** A folder of rules in one file: some thousand rules. */
const FOLDER_KEYS = 1_000_000;

/** @param rowOf throws for a route without a row */
export function parseRequests(app: FastifyInstance, rowOf: (method: string, url: string) => Operation): void {
  app.setValidatorCompiler<TSchema>(({ schema, httpPart }) => {
    const fits = Compile(schema);
    const where = WHERE.get(httpPart ?? '') ?? 'body';
    return (value: unknown) => {
      const read = where === 'body' ? value : withNumbers(schema, value as Record<string, unknown>);
      if (fits.Check(read)) return { value: read };
      const { path, mend } = mendOf(fits.Errors(read));
      return { error: malformed(where, path, mend) };
    };
  });
  app.addHook('onRoute', (route) => {
    const [method = ''] = [route.method].flat();
    const { params, query, body, bodyLimit } = rowOf(method, route.url);
    route.schema = {
      ...(params && { params }),
      ...(query && { querystring: query }),
      ...(body && { body }),
    };
    if (bodyLimit !== undefined) route.bodyLimit = bodyLimit;
  });
  app.addHook('preValidation', async ({ body, routeOptions }) => {
    const isFolder = (routeOptions.bodyLimit ?? 0) > LIMITS.bodyBytes;
    guardShape(body, DEPTH, isFolder ? FOLDER_KEYS : LIMITS.keys);
  });
}

const WHERE = new Map<string, Misfit['where']>([
  ['params', 'address'],
  ['querystring', 'query'],
  ['body', 'body'],
]);
