/** In: the names of other tags. Out: their scripts as a shop's page loads them, from their npm packages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const MODULES = join(import.meta.dirname, '../node_modules');

export interface Peer {
  name: string;
  /** Which file of which package it is. */
  from: string;
  script(): Promise<string>;
}

/** The file a package ships for browsers. */
const shipped = (name: string, path: string): Peer => ({
  name,
  from: path,
  script: async () => readFileSync(join(MODULES, path), 'utf8'),
});

/** Braze ships modules only; what a shop's bundler makes of the calls that show messages. */
const BRAZE = `
  import { automaticallyShowInAppMessages, initialize, logCustomEvent, openSession } from '@braze/web-sdk';
  Object.assign(window, { automaticallyShowInAppMessages, initialize, logCustomEvent, openSession });`;

const braze: Peer = {
  name: 'Braze with in-app messages',
  from: '@braze/web-sdk, bundled',
  async script() {
    const { outputFiles } = await build({
      stdin: { contents: BRAZE, resolveDir: import.meta.dirname },
      bundle: true,
      minify: true,
      format: 'iife',
      write: false,
    });
    return outputFiles[0]?.text ?? '';
  },
};

export const PEERS = {
  posthog: shipped('posthog-js', 'posthog-js/dist/array.js'),
  surveys: shipped('posthog-js, its surveys', 'posthog-js/dist/surveys.js'),
  braze,
  snowplow: shipped('Snowplow', '@snowplow/browser-tracker/dist/index.umd.min.js'),
  plausible: shipped('Plausible', '@plausible-analytics/tracker/plausible.js'),
} as const satisfies Readonly<Record<string, Peer>>;
