/** In: a function of ours that the page or the browser will call. Out: the same, but it never throws into the page. */
export function guard<A extends unknown[], R>(
  run: (...args: A) => R,
): (...args: A) => Awaited<R> | R | undefined {
  return (...args) => {
    try {
      const result = run(...args);
      // An unhandled rejection is as visible to the page as an exception.
      if (result instanceof Promise) result.catch(() => {});
      return result;
    } catch {
      return undefined;
    }
  };
}
