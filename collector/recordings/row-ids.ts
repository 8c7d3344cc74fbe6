/** A row in, its id out: the same for the same file however often and however far it is read. */
import { hash } from 'node:crypto';

/**
 * Identical rows are told apart by counting them. The count forgets, so that memory stays bounded: identical rows
 * further apart than `remember` rows count as one.
 */
export function rowIds(remember = 100_000): (row: readonly (string | number)[]) => string {
  const seen = new Map<string, number>();
  return (row) => {
    const digest = hash('sha256', JSON.stringify(row), 'base64url').slice(0, 22);
    const times = (seen.get(digest) ?? 0) + 1;
    seen.delete(digest);
    seen.set(digest, times);
    if (seen.size > remember) {
      const [oldest] = seen.keys();
      if (oldest !== undefined) seen.delete(oldest);
    }
    return times === 1 ? digest : `${digest}.${times}`;
  };
}
