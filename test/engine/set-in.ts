/** JSON in, the same with some of its places changed out. */

/** @param set JSON pointers and their new values; `null` removes what is there */
export function setIn(good: unknown, set: { readonly [pointer: string]: unknown }): unknown {
  const copy = structuredClone(good);
  for (const [pointer, value] of Object.entries(set)) {
    const steps = pointer.split('/').slice(1);
    const last = steps.pop() as string;
    let place = copy as { [key: string]: unknown };
    for (const step of steps) place = place[step] as { [key: string]: unknown };
    if (value === null) delete place[last];
    else place[last] = value;
  }
  return copy;
}
