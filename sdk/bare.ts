/**
 * In: an object literal. Out: the same without a prototype, for browser functions that read options:
 * they look up the prototype chain, so a page that polluted `Object.prototype` would change our request.
 */
export function bare<T extends object>(options: T): T {
  return { __proto__: null, ...options } as T;
}
