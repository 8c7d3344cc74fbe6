/** The log of one site as the source of a backtest. */
import type { ScanRange, Store } from '../store/store.ts';
import type { Recorded, Rereadable } from './source.ts';

/** @param range records received in it; those before it are the history of the same visitors */
export function logSource(store: Store, site: string, range: Pick<ScanRange, 'from' | 'to'>): Rereadable {
  const { journeys } = store;

  /** Place of the last record to be read. */
  async function end(): Promise<number> {
    if (range.to !== undefined) {
      for await (const { position } of journeys.scan(site, { from: range.to, limit: 1 })) return position;
    }
    const [latest] = await journeys.list(site, { limit: 1 });
    return latest?.lastPosition ?? 0;
  }

  async function* records(): AsyncGenerator<Recorded> {
    const last = await end();
    let first: number | undefined;
    for await (const { visitor, version, record, trace, position } of journeys.scan(site, range)) {
      first ??= position - 1;
      const share = Math.min(1, (position - first) / Math.max(1, last - first));
      yield { visitor, version, record, trace, position, share };
    }
  }

  return {
    records,
    async earlier(visitor, version) {
      const stored = await journeys.read(site, visitor);
      return stored.filter((one) => one.version < version).map(({ record }) => record);
    },
    unread: { rows: {}, examples: [] },
  };
}
