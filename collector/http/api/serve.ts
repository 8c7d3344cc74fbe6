/** Puts a handler behind a route of the catalogue: what it is given and what it must answer have the row's types. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Static, TSchema } from 'typebox';
import type { CATALOGUE, RouteKey } from './catalogue.ts';

type Row<K extends RouteKey> = (typeof CATALOGUE)[K];
type Part<R, P extends string> = R extends { readonly [Q in P]: infer S extends TSchema }
  ? Static<S>
  : unknown;

/** A request as its row has it: numbers of address and query are numbers. */
export type Asked<K extends RouteKey> = FastifyRequest<{
  Params: Part<Row<K>, 'params'>;
  Querystring: Part<Row<K>, 'query'>;
  Body: Part<Row<K>, 'body'>;
}>;
type Reply<K extends RouteKey> = Part<Row<K>, 'reply'>;

export function serve<K extends RouteKey>(
  app: FastifyInstance,
  key: K,
  /** Gives the reply's body, or `reply` itself where it has sent something else, such as a refusal with its details. */
  handler: (request: Asked<K>, reply: FastifyReply) => Promise<Reply<K> | FastifyReply> | FastifyReply,
  options: { exposeHeadRoute?: boolean } = {},
): void {
  const [method = '', url = ''] = key.split(' ');
  app.route({ ...options, method, url, handler: (request, reply) => handler(request as Asked<K>, reply) });
}
