/** Runs tasks of the same key strictly one after another, and of different keys at once. */

export type OneAtATime = <T>(key: string, task: () => Promise<T>) => Promise<T>;

export function oneAtATime(): OneAtATime {
  const tails = new Map<string, Promise<unknown>>();
  return (key, task) => {
    const before = tails.get(key);
    const run = before ? before.then(task, task) : task();
    const tail = run.then(
      () => forget(key),
      () => forget(key),
    );
    tails.set(key, tail);
    function forget(of: string) {
      if (tails.get(of) === tail) tails.delete(of);
    }
    return run;
  };
}
