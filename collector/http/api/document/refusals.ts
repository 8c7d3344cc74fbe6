/** Which codes a route can be refused with: its own, and those that come before its handler. */
import { ERRORS, type ErrorCode } from '../../../../protocol/errors.ts';
import type { AskedRole, Operation } from '../operation.ts';

/** @param key such as `GET /api/sites`; `role` that it asks for. @returns in the order of the one table */
export function refusalsOf(key: string, row: Operation, role: AskedRole): ErrorCode[] {
  const sends = !key.startsWith('GET ');
  const isOfConsole = row.opens === undefined;
  const codes = new Set<ErrorCode>([
    'internal',
    'unavailable',
    ...(isOfConsole ? (['cross_site', 'console_closed'] as const) : []),
    ...(isOfConsole && row.media === undefined ? (['took_too_long'] as const) : []),
    ...(sends || row.params || row.query ? (['malformed'] as const) : []),
    ...(sends ? (['polluted', 'too_deep', 'too_large', 'unsupported_type'] as const) : []),
    ...(role === 'anyone' || !isOfConsole ? [] : (['signed_out'] as const)),
    ...(role === 'anyone' || role === 'agent' || !isOfConsole ? [] : (['wrong_role'] as const)),
    ...(key.includes(':') ? (['not_found'] as const) : []),
    ...(row.errors ?? []),
  ]);
  return (Object.keys(ERRORS) as ErrorCode[]).filter((code) => codes.has(code));
}
