/** A key and a reader come in; one value that outlives the page goes out (in memory where storage is blocked). */

export interface Kept<T> {
  read(): T;
  write(value: T): void;
  clear(): void;
}

/**
 * @param open which storage; asked on every use, because naming it can already throw
 * @param parse gives the value from what was stored, and the empty value from anything else
 */
export function kept<T>(open: () => Storage, key: string, parse: (stored: unknown) => T): Kept<T> {
  let memory: string | null = null;
  return {
    read() {
      try {
        return parse(JSON.parse(stored() ?? 'null'));
      } catch {
        return parse(null);
      }
    },
    write(value) {
      memory = JSON.stringify(value);
      try {
        open().setItem(key, memory);
      } catch {
        // Blocked or full: the shop goes on for this page.
      }
    },
    clear() {
      memory = null;
      try {
        open().removeItem(key);
      } catch {}
    },
  };

  function stored(): string | null {
    try {
      return open().getItem(key) ?? memory;
    } catch {
      return memory;
    }
  }
}
