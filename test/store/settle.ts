/** How the store's promises and scans are looked at in tests. */
import type { Stored } from '../../collector/store/store.ts';
import type { StoreErrorCode } from '../../collector/store/store-error.ts';

/** @returns what each settled to: its value, or the code it was refused with */
export function codes(promises: readonly Promise<unknown>[]): Promise<unknown[]> {
  return Promise.all(promises.map((each) => each.catch((error: { code?: unknown }) => error.code)));
}

/** @returns the code an operation is refused with; `undefined` if it was not */
export async function refusal(promise: Promise<unknown>): Promise<StoreErrorCode | undefined> {
  const refused = { code: undefined as StoreErrorCode | undefined };
  await promise.catch((error: typeof refused) => Object.assign(refused, { code: error.code }));
  return refused.code;
}

export async function collect(scan: AsyncIterable<Stored>): Promise<Stored[]> {
  const all: Stored[] = [];
  for await (const each of scan) all.push(each);
  return all;
}

export async function visitors(scan: AsyncIterable<Stored>): Promise<string[]> {
  return (await collect(scan)).map((each) => each.visitor);
}
