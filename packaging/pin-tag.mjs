/** A rollup plugin. The built dist/tag comes in; kairos.js under a name that never changes goes out, and sri.json with every script's hash. */
import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'dist/tag';
const TAG = 'kairos.js';
const PINNED = /^kairos\.[\w-]{8}\.js/;

export const pinTag = {
  name: 'pin-tag',
  writeBundle: {
    order: 'post',
    sequential: true,
    handler() {
      const files = readdirSync(FOLDER);
      for (const file of files.filter((name) => PINNED.test(name))) rmSync(join(FOLDER, file));
      const pinned = `kairos.${digest('sha256', TAG, 'base64url').slice(0, 8)}.js`;
      for (const form of ['', '.br', '.gz']) {
        copyFileSync(join(FOLDER, TAG + form), join(FOLDER, pinned + form));
      }
      const scripts = [...files.filter((name) => /\.m?js$/.test(name) && !PINNED.test(name)), pinned].sort();
      const rows = scripts.map((file) => [file, `sha384-${digest('sha384', file, 'base64')}`]);
      writeFileSync(join(FOLDER, 'sri.json'), `${JSON.stringify(Object.fromEntries(rows), null, 2)}\n`);
    },
  },
};

const digest = (algorithm, file, form) =>
  createHash(algorithm)
    .update(readFileSync(join(FOLDER, file)))
    .digest(form);
