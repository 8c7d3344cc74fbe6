/** In: a condition. Out: resolves when it holds; fails with its sentence when it does not in time. */
export async function waitUntil(what: string, holds: () => unknown, timeout = 10_000): Promise<void> {
  const end = Date.now() + timeout;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`not in ${timeout} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
