/** A real collector in this process: real files in a temporary folder, real HTTP on a free port. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { type Collector, createCollector } from '../../collector/collector.ts';
import type { Config } from '../../collector/config/config.ts';
import { type SqliteOptions, sqliteStore } from '../../collector/store/sqlite/sqlite-store.ts';
import type { Store } from '../../collector/store/store.ts';
import type { WireEvent } from '../../protocol/event.ts';
import type { Rule } from '../../protocol/rule.ts';
import type { EventsReply, EventsRequest } from '../../protocol/wire.ts';
import { batchOf } from './wire-events.ts';

export const SHOP_ORIGIN = 'http://shop.test';
/** A person's browser; test runners' own would be flagged as bots. */
export const USER_AGENT =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 Safari/537.36';

const DIST = join(import.meta.dirname, '../../dist');

export interface RunOptions {
  rules?: readonly Rule[];
  /** What holds for all rules; nobody is held out unless it says so. */
  rulebook?: object;
  /** A folder of rules to copy instead. */
  rulesFolder?: string;
  site?: Partial<Config['sites'][number]>;
  /** Sites beside `demo`, with rules of the console. */
  moreSites?: Config['sites'];
  /** The console owns the rules; the folder fills the site at its first start. */
  consoleOwned?: boolean;
  /** Simulated shoppers walk, as where the demo shop is served. */
  simulated?: boolean | { past: number };
  /** Counts and backtests in threads of their own. */
  threads?: boolean;
  alarm?: NonNullable<Config['alarm']>;
  sqlite?: Partial<SqliteOptions>;
  /** Folder to go on with, from an earlier run; it is not removed. */
  folder?: string;
  origins?: readonly string[];
  port?: number;
  now?: () => number;
  beyondLoopback?: boolean;
  /** Addresses of proxies. */
  trustProxy?: string[];
  onInstalled?: (site: string, origin: string) => void;
  /** Counts in a thread of its own, as a started collector does. */
  counted?: boolean;
  /** The built tag and console; an empty folder unless the test needs them. */
  built?: boolean;
}

export interface RunningCollector {
  url: string;
  folder: string;
  rulesFolder: string;
  store: Store;
  collector: Collector;
  secret: string;
  /** @returns status and parsed body; strings are sent as they are */
  post(
    path: string,
    body: unknown,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: never; headers: Headers }>;
  send(batch: Partial<EventsRequest> & { events: WireEvent[] }): Promise<EventsReply>;
  stop(): Promise<void>;
}

export async function runCollector(options: RunOptions = {}): Promise<RunningCollector> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'kairos-'));
  const rulesFolder = join(folder, 'rules');
  const dist = options.built ? DIST : join(folder, 'dist');
  for (const path of [rulesFolder, join(folder, 'data')]) mkdirSync(path, { recursive: true });
  if (!options.built) for (const part of ['tag', 'console']) mkdirSync(join(dist, part), { recursive: true });
  const rulebook = join(rulesFolder, 'rulebook.json');
  if (options.rulebook || !existsSync(rulebook)) {
    writeFileSync(rulebook, JSON.stringify({ holdout: 0, ...options.rulebook }));
  }
  for (const rule of options.rules ?? []) writeRule(rulesFolder, rule);
  if (options.rulesFolder) cpSync(options.rulesFolder, rulesFolder, { recursive: true });

  const store = sqliteStore({ path: join(folder, 'data', 'kairos.db'), ...options.sqlite });
  const collector = await createCollector({
    config: {
      sites: [
        {
          key: 'demo',
          name: 'Demo',
          origins: [SHOP_ORIGIN, ...(options.origins ?? [])],
          ...(options.consoleOwned ? { import: rulesFolder } : { rules: rulesFolder }),
          newVisitorsPerMinute: 1_000_000,
          ...options.site,
        },
        ...(options.moreSites ?? []),
      ],
      ...(options.alarm && { alarm: options.alarm }),
      ...(options.trustProxy && { trustProxy: options.trustProxy }),
    },
    data: join(folder, 'data'),
    store,
    ...(options.counted && {
      reportFiles: { log: join(folder, 'data', 'kairos.db'), reports: join(folder, 'data', 'reports.db') },
    }),
    ...(options.threads && {
      reportFiles: {
        log: join(folder, 'data', 'kairos.db'),
        reports: join(folder, 'data', 'reports.db'),
      },
    }),
    dist,
    logger: pino({ level: 'silent' }),
    ...(options.now && { now: options.now }),
    ...(options.beyondLoopback && { beyondLoopback: true }),
    ...(options.simulated && {
      simulated: { site: 'demo', shop: SHOP_ORIGIN, ...(options.simulated !== true && options.simulated) },
    }),
    ...(options.onInstalled && { onInstalled: options.onInstalled }),
  });
  const url = await collector.app.listen({ host: '127.0.0.1', port: options.port ?? 0 });
  const secrets = JSON.parse(readFileSync(join(folder, 'data', 'secrets.json'), 'utf8')) as {
    sites: Record<string, string>;
  };

  const post: RunningCollector['post'] = async (path, body, headers = {}) => {
    const response = await fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'text/plain', origin: SHOP_ORIGIN, 'user-agent': USER_AGENT, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: JSON.parse(text) as never, headers: response.headers };
  };

  return {
    url,
    folder,
    rulesFolder,
    store,
    collector,
    secret: secrets.sites['demo'] as string,
    post,
    async send(batch) {
      const whole = batchOf(batch.events, batch);
      const { status, body } = await post('/v1/events', whole);
      if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
      return body;
    },
    async stop() {
      await collector.close();
      if (!options.folder) rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function writeRule(folder: string, rule: Rule): void {
  writeFileSync(join(folder, `${rule.id}.json`), JSON.stringify(rule));
}
