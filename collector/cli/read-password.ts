/** A password from the terminal without showing it, or the first line of what is piped in. */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { Refusal } from '../config/refusal.ts';

/** @throws Refusal if there is none */
export async function readPassword(): Promise<string> {
  const terminal = process.stdin.isTTY === true;
  if (terminal) process.stderr.write('Password: ');
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal });
  try {
    const ended = new AbortController();
    lines.once('close', () => ended.abort());
    const [line] = (await once(lines, 'line', { signal: ended.signal }).catch(() => [])) as string[];
    if (!line) throw new Refusal('No password came; type one, or pipe it in.');
    return line;
  } finally {
    if (terminal) process.stderr.write('\n');
    lines.close();
  }
}
