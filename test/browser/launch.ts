/** Finds a Chromium on this machine and starts it: CHROME_PATH, an installed one, then the one npm brought. */
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * A person's browser: headless Chromium says so in its user agent and is taken for a bot. The flag counts
 * for every request; what a context sets does not reach the beacons of a page that is going away.
 */
const AS_A_PERSON =
  '--user-agent=Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 Safari/537.36';

/** No background traffic: tests speak to loopback and to nothing else. */
const QUIET = [
  AS_A_PERSON,
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface LaunchOptions {
  args?: string[];
  /** What Playwright would add by itself and must not. */
  ignoreDefaultArgs?: string[];
}

/** @returns a running headless browser; the caller closes it */
export async function launch({ args = [], ...options }: LaunchOptions = {}): Promise<Browser> {
  const found = [process.env['CHROME_PATH'], ...INSTALLED].find(isExecutable);
  if (found) return chromium.launch({ ...options, executablePath: found, args: [...QUIET, ...args] });
  // Its own list of flags is made for cloud functions: `--single-process` loses renderer crashes.
  return chromium.launch({
    ...options,
    executablePath: await unpackBundled(),
    args: [...QUIET, '--headless=old', ...args],
  });
}

/**
 * Unpacked beside the other packages: in the system's temporary folder it would belong to whoever tested first. It is
 * there whole or not at all: two files of tests begin at the same time, and neither may start what the other writes.
 */
async function unpackBundled(): Promise<string> {
  const cache = join(import.meta.dirname, '../../node_modules/.cache');
  const folder = join(cache, 'chromium');
  const program = join(folder, 'chromium');
  if (existsSync(program)) return program;
  mkdirSync(cache, { recursive: true });
  const part = mkdtempSync(join(cache, 'unpacking-'));
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = part;
  try {
    const bundled = (await import('@sparticuz/chromium')).default;
    bundled.setGraphicsMode = false;
    await bundled.executablePath();
    if (!existsSync(program)) renameSync(part, folder);
  } catch (error) {
    // The other was first.
    if (!existsSync(program)) throw error;
  } finally {
    rmSync(part, { recursive: true, force: true });
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  return program;
}

function isExecutable(path: string | undefined): path is string {
  if (!path) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
