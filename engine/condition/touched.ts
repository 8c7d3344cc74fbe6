/** What one event may have changed: rules to ask again, and whether something turned that many rules share. */

export interface Touched<R> {
  readonly rules: Set<R>;
  /** A condition turned that is no rule's key: the rules whose key holds now are to be asked (`keys.ts`). */
  stirred: boolean;
}

/** @param rules to be asked in any case */
export function newTouched<R>(rules?: Iterable<R>): Touched<R> {
  return { rules: new Set(rules), stirred: false };
}

/** Whom a change concerns: rules by name, and by `stirs` all those that have it beside their key. */
export interface Target<R> {
  readonly rules: R[];
  stirs: boolean;
}

export function touch<R>(target: Target<R> | undefined, touched: Touched<R>): void {
  if (!target) return;
  for (const rule of target.rules) touched.rules.add(rule);
  if (target.stirs) touched.stirred = true;
}
