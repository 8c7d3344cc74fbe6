/** One browser at the console's API: keeps its cookie, and says where its requests come from as a browser does. */
import type { ErrorCode } from '../../protocol/errors.ts';

export interface ConsoleClient {
  cookie: string;
  /** @returns the status, and the body or the code of the refusal */
  ask(method: string, path: string, body?: object, headers?: Record<string, string>): Promise<Answer>;
  /** Follows the link printed at the start. */
  bySignInLink(token: string): Promise<Answer>;
}

export interface Answer {
  status: number;
  code?: ErrorCode;
  body: never;
  headers: Headers;
}

/** @param url of the collector */
export function consoleClient(url: string): ConsoleClient {
  const client: ConsoleClient = {
    cookie: '',
    async ask(method, path, body, headers = {}) {
      const response = await fetch(url + path, {
        method,
        redirect: 'manual',
        headers: {
          'sec-fetch-site': 'same-origin',
          'user-agent': 'Firefox',
          ...(client.cookie && { cookie: client.cookie }),
          ...(body && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body && { body: JSON.stringify(body) }),
      });
      const set = response.headers.get('set-cookie')?.split(';')[0];
      if (set !== undefined) client.cookie = set.endsWith('=') ? '' : set;
      const text = await response.text();
      const value: unknown = text.startsWith('{') ? JSON.parse(text) : text;
      const code = response.ok ? undefined : (value as { code?: ErrorCode }).code;
      return {
        status: response.status,
        ...(code && { code }),
        body: value as never,
        headers: response.headers,
      };
    },
    bySignInLink: (token) => client.ask('GET', `/sign-in?token=${token}`),
  };
  return client;
}
