/** In: a function of ours that the page or the browser will call. Out: the same, but it never throws into the page. */

/** @param fault called when it went wrong, so that it is counted and not only swallowed */
export function guard<A extends unknown[], R>(
  run: (...args: A) => R,
  fault?: () => unknown,
): (...args: A) => R | undefined {
  return (...args) => {
    try {
      const result = run(...args);
      // An unhandled rejection is as visible to the page as an exception; the page may have replaced `Promise`.
      (result as { catch?: Promise<unknown>['catch'] } | undefined)?.catch?.(() => fault?.());
      return result;
    } catch {
      fault?.();
      return undefined;
    }
  };
}
