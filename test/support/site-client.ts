/** The console's API of the site `demo`, signed in as the owner: paths are below `/api/sites/demo`. */
import { type Answer, consoleClient } from './console-client.ts';
import type { RunningCollector } from './run-collector.ts';

export interface SiteClient {
  get(path: string): Promise<Answer>;
  send(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: object): Promise<Answer>;
}

export async function siteClient({ url, collector }: RunningCollector): Promise<SiteClient> {
  const client = consoleClient(url);
  await client.bySignInLink(collector.signIn.token);
  return {
    get: (path) => client.ask('GET', `/api/sites/demo${path}`),
    send: (method, path, body) => client.ask(method, `/api/sites/demo${path}`, body),
  };
}
