/** The responses of one route: what it answers, and each refusal by its code. */
import { ERRORS, type ErrorCode } from '../../../../protocol/errors.ts';
import type { Operation } from '../operation.ts';
import type { Components } from './components.ts';

/** @param codes it can be refused with */
export function responsesOf(row: Operation, codes: readonly ErrorCode[], named: Components): object {
  const media = row.media ?? 'application/json';
  const byStatus = [...Map.groupBy(codes, (code) => ERRORS[code].status)].sort(([a], [b]) => a - b);
  return {
    '200': { description: 'Done.', content: { [media]: { schema: named.of(row.reply) } } },
    ...Object.fromEntries(byStatus.map(([status, some]) => [status, refused(status, some, row, named)])),
  };
}

/** Routes that can be refused with the same codes share the response. */
function refused(status: number, codes: readonly ErrorCode[], row: Operation, named: Components): object {
  const shapes = codes.map((code) => named.of(row.details?.[code] ?? refusal(code)));
  return named.response(`Refused.${[status, ...codes].join('.')}`, {
    description: codes.map((code) => `\`${code}\`: ${ERRORS[code].message}`).join(' '),
    ...((status === 429 || status === 503) && { headers: RETRY_AFTER }),
    content: { 'application/json': { schema: shapes.length === 1 ? shapes[0] : { anyOf: shapes } } },
  });
}

const RETRY_AFTER = {
  'Retry-After': { description: 'Seconds.', schema: { type: 'integer' } },
};

/** As `ErrorReply` of the protocol has it. */
function refusal(code: ErrorCode): object {
  const misfit = {
    where: { enum: ['address', 'query', 'body'], description: 'Part of the request.' },
    path: { type: 'string', description: 'JSON pointer into it.' },
    mend: { type: 'string', description: 'What to do about it.' },
  };
  return {
    title: `Refusal.${code}`,
    type: 'object',
    required: ['code', 'message'],
    properties: {
      code: { const: code },
      message: { const: ERRORS[code].message },
      ...(code === 'malformed' && misfit),
    },
    additionalProperties: false,
  };
}
