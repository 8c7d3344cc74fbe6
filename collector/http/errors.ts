/** Turns whatever was thrown into a row of the table of errors; details go to the log, never out. */
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import { ERRORS, type ErrorCode, type ErrorReply } from '../../protocol/errors.ts';
import { AccountRefusal } from '../accounts/account-refusal.ts';
import type { Metrics } from '../metrics.ts';
import { SiteRefusal } from '../sites/site-refusal.ts';
import { StoreError } from '../store/store-error.ts';
import { methodsOf } from './api/route-of.ts';
import { WireError } from './wire-error.ts';

/** Seconds a client waits before it tries a store that cannot write again. */
const STORE_RETRY = 5;

export function answerErrors(app: FastifyInstance, metrics: Metrics): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const wire = toWireError(error);
    metrics.refusals.inc({ code: wire.code });
    if (wire.statusCode >= 500) request.log.error({ err: error, request: request.id }, wire.message);
    return refuse(reply, wire);
  });
  app.setNotFoundHandler(({ url }, reply) => {
    const methods = methodsOf(url.split('?', 1)[0] ?? '');
    if (methods.length > 0) reply.header('allow', methods.join(', '));
    return refuse(reply, new WireError(methods.length > 0 ? 'wrong_method' : 'not_found'));
  });
}

function refuse(reply: FastifyReply, error: WireError): FastifyReply {
  if (error.retryAfter !== undefined) reply.header('retry-after', Math.ceil(error.retryAfter));
  const body: ErrorReply = { code: error.code, message: error.message, ...error.misfit };
  return reply.status(error.statusCode).send(body);
}

const BY_FASTIFY_CODE: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_type',
  FST_ERR_HANDLER_TIMEOUT: 'took_too_long',
};

function toWireError(error: FastifyError): WireError {
  if (error instanceof WireError) return error;
  if (error instanceof AccountRefusal) return new WireError(error.code, error.retryAfter);
  if (error instanceof SiteRefusal) return new WireError(error.code);
  if (error instanceof StoreError) return new WireError('unavailable', STORE_RETRY);
  const known = BY_FASTIFY_CODE[error.code];
  if (known) return new WireError(known, ERRORS[known].status === 503 ? STORE_RETRY : undefined);
  if (error.statusCode === 503) return new WireError('unavailable', STORE_RETRY);
  const status = error.statusCode ?? 500;
  const code = (Object.keys(ERRORS) as ErrorCode[]).find((one) => ERRORS[one].status === status);
  return new WireError(code ?? (status < 500 ? 'malformed' : 'internal'));
}
