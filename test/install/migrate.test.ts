/** The calls in docs/migrate.md compile against the types of the packages they are from, and ours against our own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** What stands before the calls of each table. */
const HEADS: Record<string, string> = {
  'posthog-js': "import posthog from 'posthog-js';",
  Segment:
    "import { AnalyticsBrowser } from '@segment/analytics-next'; const analytics = new AnalyticsBrowser();",
  Snowplow: `import { clearUserData, enableActivityTracking, enableAnonymousTracking, flushBuffer, newTracker,
    preservePageViewId, setUserId, trackPageView, trackSelfDescribingEvent, trackStructEvent } from '@snowplow/browser-tracker';`,
};
const OURS = `import type { Kairos } from '../../sdk/index.ts';
declare function kairos<C extends keyof Kairos>(call: C, ...rest: Parameters<Kairos[C]>): ReturnType<Kairos[C]>;
declare const dataLayer: { push(entry: { event: string; ecommerce: object }): number };`;

/** @returns the code of each cell of a section's table, by column */
function calls(section: string): [theirs: string[], ours: string[]] {
  const rows = [...section.matchAll(/^\| (`.*) \| (.*) \|$/gm)];
  const code = (cell = '') =>
    [...cell.matchAll(/`([^`]+)`/g)].flatMap(([, one = '']) => (one.includes('(') ? one : []));
  return [rows.flatMap(([, theirs]) => code(theirs)), rows.flatMap(([, , ours]) => code(ours))];
}

function typeErrors(files: Record<string, string>): string {
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, 'dist/migrate-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const compilerOptions = { types: [], noEmit: true, skipLibCheck: true };
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ extends: '../../sdk/tsconfig.json', compilerOptions, include: ['*.ts'], exclude: [] }),
    );
    const { stdout } = spawnSync(join(ROOT, 'node_modules/.bin/tsc'), ['-p', folder, '--pretty', 'false'], {
      encoding: 'utf8',
    });
    return stdout
      .split('\n')
      .filter((line) => Object.keys(files).some((name) => line.includes(name)))
      .join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const sections = readFileSync(join(ROOT, 'docs/migrate.md'), 'utf8').split(/^## /m).slice(1);

for (const section of sections) {
  const name = section.split('\n')[0] ?? '';
  test(`${name}: every call compiles (spec: B6)`, () => {
    const [theirs, ours] = calls(section);
    expect(theirs.length).toBeGreaterThan(8);
    expect(
      typeErrors({
        'theirs.ts': `${HEADS[name]}\n${theirs.map((call) => `${call};`).join('\n')}\n`,
        'ours.ts': `${OURS}\n${ours.map((call) => `${call};`).join('\n')}\n`,
      }),
    ).toBe('');
  });
}

test('a call that is not there would be told (spec: B6)', () => {
  const bad = typeErrors({
    'theirs.ts': `${HEADS['posthog-js']}\nposthog.captureEverything();\n`,
    'ours.ts': `${OURS}\nkairos('trak', 'x');\n`,
  });
  expect(bad).toContain('captureEverything');
  expect(bad).toContain('trak');
});
