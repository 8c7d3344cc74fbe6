/** The engine's figures as a table. */
import { benchEngine } from '../engine.ts';
import type { Table } from '../table.ts';

export async function benchEngineTable(): Promise<Table> {
  const rows = await benchEngine();
  const count = (value: number) => Math.round(value).toLocaleString('en');
  return {
    title: 'Engine: events a second on one core',
    columns: [
      'live rules',
      'Kairos',
      'plain compiled loop',
      'of the loop',
      'json-rules-engine',
      'of json-rules-engine',
    ],
    rows: rows.map(({ rules, kairos, plainLoop, jsonRulesEngine }) => [
      count(rules),
      count(kairos),
      count(plainLoop),
      `${(kairos / plainLoop).toFixed(2)}×`,
      count(jsonRulesEngine),
      `${count(kairos / jsonRulesEngine)}×`,
    ]),
    note: 'Kairos also ranks, limits, deduplicates and explains; the peers only evaluate every rule at every event, and json-rules-engine is given its facts.',
  };
}
