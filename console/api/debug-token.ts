/** Asks for a token that opens the inspector on the pages of a site. */
import { askJson } from './ask-json.ts';

export interface DebugToken {
  token: string;
  /** Epoch milliseconds. */
  expires: number;
}

/** @throws ApiFailure */
export async function makeDebugToken(site: string): Promise<DebugToken> {
  const answer = await askJson('/api/debug-token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ site }),
  });
  return { token: answer.get('token').text(), expires: answer.get('expires').number() };
}
