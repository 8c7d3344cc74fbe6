/** What one event may have changed: rules to ask again, and whether something turned that many rules share. */

export interface Touched<R> {
  /** A rule may stand in it more than once; a list is made and filled several times faster than a set. */
  readonly rules: R[];
  /** A condition turned that is no rule's key: the rules whose key holds now are to be asked (`keys.ts`). */
  stirred: boolean;
}

/** @param rules to be asked in any case */
export function newTouched<R>(rules: readonly R[] = []): Touched<R> {
  return { rules: rules.length > 0 ? [...rules] : [], stirred: false };
}

/** Whom a change concerns: rules by name, and by `stirs` all those that have it beside their key. */
export interface Target<R> {
  readonly rules: R[];
  stirs: boolean;
}

export function touch<R>(target: Target<R> | undefined, touched: Touched<R>): void {
  if (!target) return;
  for (const rule of target.rules) touched.rules.push(rule);
  if (target.stirs) touched.stirred = true;
}
