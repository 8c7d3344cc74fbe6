/** A hold-back in, the name it is counted under out: the code, and what tells two of a kind apart. */
import type { Hold } from '../../protocol/trace.ts';

export function holdName(hold: Hold): string {
  switch (hold.code) {
    case 'limit':
      return `limit ${hold.limit}`;
    case 'cap':
      return `cap ${hold.of} ${hold.per}`;
    case 'muted':
    case 'off':
      return `${hold.code} ${hold.scope}`;
    case 'holdout':
    case 'void':
      return `${hold.code} ${hold.by}`;
    default:
      return hold.code;
  }
}
