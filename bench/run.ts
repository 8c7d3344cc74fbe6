/** `npm run bench [engine|growth|memory|backtest|collector|page|prompt|start|console|ingest]`: every table, ours beside a peer or a floor measured in the same run. */
import { cpus } from 'node:os';
import { benchBacktest } from './backtest.ts';
import { benchCollector } from './collector/bench-collector.ts';
import { benchConsole } from './console/bench-console.ts';
import { benchGrowthTable } from './engine/growth.ts';
import { benchMemoryTable } from './engine/memory.ts';
import { benchEngineTable } from './engine/table.ts';
import { benchIngest } from './ingest.ts';
import { benchPage } from './page/bench-page.ts';
import { benchPrompt } from './prompt/bench-prompt.ts';
import { benchStart } from './start/bench-start.ts';
import { markdown, type Table } from './table.ts';

const BENCHES: Record<string, () => Promise<Table>> = {
  engine: benchEngineTable,
  growth: benchGrowthTable,
  memory: benchMemoryTable,
  backtest: benchBacktest,
  collector: benchCollector,
  page: benchPage,
  prompt: benchPrompt,
  start: benchStart,
  console: benchConsole,
  ingest: benchIngest,
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(BENCHES, name));
if (unknown !== undefined) {
  console.error(`There is no bench “${unknown}”; there are ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(2);
}
const names = asked.length > 0 ? asked : Object.keys(BENCHES);
console.log(`${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}\n`);
for (const [place, name] of names.entries()) {
  console.error(`[${place + 1}/${names.length}] ${name} …`);
  const table = await BENCHES[name]?.();
  if (table) console.log(`${markdown(table)}\n`);
}
