/** Sends one request to the collector; gives the answer's JSON, or throws an ApiFailure that says why there is none. */
import { ERRORS, type ErrorCode } from '../../protocol/errors.ts';
import { LANGUAGE } from '../words/language.ts';
import { WORDS } from '../words.ts';
import { ApiFailure } from './api-failure.ts';
import { type Field, field } from './field.ts';

/** Longer than the collector's own limit for a request, so that its answer comes first. */
const PATIENCE = 20_000;

/**
 * @param path below the collector's own origin, such as `/api/sites`
 * @throws ApiFailure, or the signal's reason if it was aborted
 */
export async function askJson(path: string, request: RequestInit = {}): Promise<Field> {
  const limit = AbortSignal.timeout(PATIENCE);
  const { signal } = request;
  const response = await ask(path, {
    ...request,
    headers: { accept: 'application/json', 'accept-language': LANGUAGE, ...request.headers },
    signal: signal ? AbortSignal.any([signal, limit]) : limit,
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new ApiFailure('unreachable', `${WORDS.failure.offlineTitle}.`);
  });
  if (!response.ok) throw refusal(response);
  return field(response.body);
}

interface Answer {
  ok: boolean;
  status: number;
  body: unknown;
}

async function ask(path: string, request: RequestInit): Promise<Answer> {
  const response = await fetch(path, request);
  const text = await response.text();
  return { ok: response.ok, status: response.status, body: parse(text) };
}

/** A proxy may answer in the collector's place, with a page. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refusal({ status, body }: Answer): ApiFailure {
  const code = isObject(body) ? body['code'] : undefined;
  if (typeof code === 'string' && Object.hasOwn(ERRORS, code)) {
    const known: { readonly [code: string]: string } = WORDS.failure.codes;
    const said = known[code] ?? ERRORS[code as ErrorCode].message;
    return new ApiFailure(code as ErrorCode, said, body);
  }
  return new ApiFailure('unexpected', WORDS.failure.http(status));
}

function isObject(value: unknown): value is { [name: string]: unknown } {
  return typeof value === 'object' && value !== null;
}
