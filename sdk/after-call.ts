/**
 * In: a method of a page's object. Out: a call after each of the page's own, whose result and errors stay its own.
 * Only the object itself gets a property, never a prototype, and it is taken away again.
 */
import { guard } from './guard.ts';

/** @param after receives the arguments of the page's call */
export function afterCall<K extends string>(
  object: Record<K, (...args: never[]) => unknown>,
  name: K,
  after: (...args: unknown[]) => unknown,
): () => void {
  const { apply } = Reflect;
  const original = object[name];
  const quiet = guard(after);
  let active = true;
  const observed = function (this: unknown, ...args: unknown[]): unknown {
    const result: unknown = apply(original, this, args);
    if (active) quiet(...args);
    return result;
  };
  object[name] = observed;
  return () => {
    active = false;
    // Somebody wrapped ours since: theirs stays, and ours goes on passing calls through.
    if (object[name] !== observed) return;
    Reflect.deleteProperty(object, name);
    if (object[name] !== original) object[name] = original;
  };
}
