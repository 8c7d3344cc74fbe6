/** Appends to test a store with. */
import type { Append } from '../../collector/store/store.ts';

/** 2026-11-02T10:00:00Z */
export const T0 = Date.UTC(2026, 10, 2, 10);

export const SNAPSHOT = { state: '{"folded":1}', engine: 'e1' };

/** @returns an append with one event, received at `T0` unless told */
export function sample(
  visitor: string,
  version: number,
  more: Partial<Append> & { at?: number } = {},
): Append {
  const { at = T0, ...rest } = more;
  return {
    site: 'shop',
    visitor,
    version,
    record: {
      v: 1,
      received: at,
      events: [{ tab: 'tab00001', seq: version + 1, name: 'page_view', at: at - 5, page: '/rings/é“\u0000' }],
      context: { book: 1, engine: '1', origin: 'tag', mode: 'granted' },
    },
    trace: null,
    ...rest,
  };
}
