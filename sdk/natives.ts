/** In: the page as it is when the tag starts. Out: the few browser functions the tag needs, whatever is patched later. */
export interface Natives {
  fetch: typeof fetch;
  /** Epoch milliseconds. */
  now(): number;
  /** JSON of plain data, deaf to any `toJSON` on a prototype of the page. */
  stringify(value: unknown): string;
}

export function captureNatives(): Natives {
  const { stringify } = JSON;
  return {
    fetch: fetch.bind(window),
    now: Date.now,
    stringify: (value) => stringify(value, untouched),
  };
}

/** A replacer gets what `toJSON` made of a value, but its holder still has the value itself. */
function untouched(this: Record<string, unknown>, key: string): unknown {
  return this[key];
}
