/** One page after the other until the last, for screens that show a list as a whole. */
import type { Field } from './field.ts';

/** @param load a page, given how many came before it */
export async function allPages<T>(
  load: (after: number) => Promise<Field>,
  read: (page: Field) => T[],
): Promise<{ first: Field; items: T[] }> {
  const first = await load(0);
  const items = read(first);
  let next = first.get('next').maybeNumber();
  while (next !== undefined) {
    const page = await load(next);
    items.push(...read(page));
    next = page.get('next').maybeNumber();
  }
  return { first, items };
}
