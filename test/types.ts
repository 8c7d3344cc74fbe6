/** Type-checks every layer under its own tsconfig, so that a browser's global in the collector is an error. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const LAYERS = ['protocol', 'engine', 'sdk', 'collector', 'console', 'demo-site', 'test', 'bench'];

/** By its place, so that it is found without npm too. */
const TSC = join(import.meta.dirname, '../node_modules/.bin/tsc');

let failed = 0;
for (const layer of LAYERS) {
  const run = spawnSync(TSC, ['-p', layer, '--pretty', 'false'], { encoding: 'utf8' });
  if (run.status !== 0) {
    failed++;
    console.error(`${layer}:\n${run.stdout}${run.stderr}`);
  }
}
console.log(
  failed ? `${failed} of ${LAYERS.length} layers have type errors` : `${LAYERS.length} layers type-check`,
);
process.exitCode = failed ? 1 : 0;
