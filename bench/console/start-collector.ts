/** A collector in a process of its own, on a given data folder, with somebody signed in at its console. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FunnelReply } from '../../protocol/api/reports.ts';
import { DAY } from './make-log.ts';

export interface Running {
  url: string;
  /** Of an owner's session. */
  cookie: string;
  isCounting(): Promise<boolean>;
  stop(): Promise<void>;
}

/** @param folder where its config is written; the data folder is made if it is missing */
export async function startCollector(folder: string, data: string): Promise<Running> {
  mkdirSync(data, { recursive: true });
  const config = join(folder, 'kairos.config.json');
  const rules = join(import.meta.dirname, '../../demo-site/rules');
  const site = {
    key: 'demo',
    name: 'Bench',
    origins: ['http://shop.test'],
    import: rules,
    newVisitorsPerMinute: 10_000_000,
  };
  writeFileSync(config, JSON.stringify({ sites: [site] }));
  const main = join(import.meta.dirname, '../../collector/cli/kairos.ts');
  const child = spawn(process.execPath, [main, 'start', '--no-shop', '--config', config, '--data', data], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const link = await printed(child, /http:\S+\/sign-in\?token=\S+/);
  const cookie = (await fetch(link, { redirect: 'manual' })).headers.get('set-cookie')?.split(';')[0] ?? '';
  const url = new URL(link).origin;
  return {
    url,
    cookie,
    async isCounting() {
      const path = `${url}/api/sites/demo/funnel?from=0&to=${DAY}`;
      const answer = await fetch(path, { headers: { cookie } });
      return ((await answer.json()) as FunnelReply).counting;
    },
    async stop() {
      child.kill('SIGKILL');
      await new Promise((done) => child.once('exit', done));
    },
  };
}

function printed(child: ChildProcess, wanted: RegExp): Promise<string> {
  let text = '';
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      text += chunk;
      const found = wanted.exec(text)?.[0];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error('the collector did not start; run “npm run build” first')));
  });
}
