/** Times in, the earliest out first: a binary heap, so that a million visitors' times stay cheap. */

export interface DueQueue<T> {
  add(at: number, what: T): void;
  /** @returns what comes first, if its time is `until` or earlier */
  next(until: number): { at: number; what: T } | undefined;
  readonly size: number;
}

export function dueQueue<T>(): DueQueue<T> {
  const heap: { at: number; order: number; what: T }[] = [];
  let added = 0;
  type Entry = (typeof heap)[number];
  // What was added first goes first among equals: the same journeys give the same report.
  const before = (a: Entry, b: Entry) => a.at < b.at || (a.at === b.at && a.order < b.order);

  function up(entry: Entry): void {
    let place = heap.length;
    heap.push(entry);
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = heap[parent] as Entry;
      if (!before(entry, above)) break;
      heap[place] = above;
      place = parent;
    }
    heap[place] = entry;
  }

  function down(entry: Entry): void {
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      if (left >= heap.length) break;
      const right = left + 1;
      const least = right < heap.length && before(heap[right] as Entry, heap[left] as Entry) ? right : left;
      const below = heap[least] as Entry;
      if (!before(below, entry)) break;
      heap[place] = below;
      place = least;
    }
    heap[place] = entry;
  }

  return {
    add: (at, what) => up({ at, order: added++, what }),
    next(until) {
      const first = heap[0];
      if (!first || first.at > until) return undefined;
      const last = heap.pop() as Entry;
      if (last !== first) down(last);
      return { at: first.at, what: first.what };
    },
    get size() {
      return heap.length;
    },
  };
}
