/** Makes the live rules of one site those of another, as its next version. */
import type { Rulebooks } from '../rulebooks/rulebooks.ts';

/** @returns does it, with everything that holds for all rules; nothing where nothing was ever live */
export function copyRules(
  books: Pick<Rulebooks, 'view' | 'export' | 'import' | 'publish'>,
  now: () => number,
): (from: string, to: string, who: string) => Promise<void> {
  return async (from, to, who) => {
    const { live } = await books.view(from);
    const taken = await books.export(from, 'live');
    if (!live || 'problems' in taken) return;
    const doing = { who, at: now() };
    await books.import(to, taken.bundle, doing);
    const before = await books.view(to);
    const note = `From ${from}, version ${live.version}`;
    await books.publish(to, { note, live: before.live?.version ?? 0 }, doing);
  };
}
