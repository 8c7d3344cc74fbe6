/** The switches of one database. */
import type { DatabaseSync } from 'node:sqlite';
import type { Switch, Switches } from '../switches.ts';
import type { Access } from './access.ts';
import type { Writer } from './writer.ts';

export function sqliteSwitches(db: DatabaseSync, access: Access, writer: Writer): Switches {
  const list = db.prepare('SELECT rule, off, who, why, at FROM switches WHERE site = ? ORDER BY rule');
  const put = db.prepare(
    'INSERT OR REPLACE INTO switches (site, rule, off, who, why, at) VALUES (?, ?, ?, ?, ?, ?)',
  );

  return {
    async list(site) {
      return access(() => list.all(site).map((row) => switchOf(row as unknown as SwitchRow)));
    },
    async put(site, { rule, off, who, why, at }) {
      access(() => writer.transact(() => put.run(site, rule ?? '', off ? 1 : 0, who, why, at)));
    },
  };
}

type SwitchRow = Omit<Switch, 'rule' | 'off'> & { rule: string; off: number };

function switchOf({ rule, off, who, why, at }: SwitchRow): Switch {
  return { rule: rule === '' ? null : rule, off: off === 1, who, why, at };
}
