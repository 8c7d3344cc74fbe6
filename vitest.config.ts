import { defineConfig } from 'vitest/config';

/** Files at a time. Browsers and servers mostly wait: three fill two cores. */
const MOST = 3;

/** Two projects: `node` needs no build; `browser` drives a real Chromium against what `npm run build` made. */
export default defineConfig({
  test: {
    reporters: ['default', './test/support/plain-count.ts'],
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**'],
          setupFiles: ['test/support/watch-api.ts'],
          testTimeout: 30_000,
          maxWorkers: MOST,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: MOST,
          // Machines are shared: one more try, and the count names whatever needed it.
          retry: process.env['CI'] ? 1 : 0,
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
