/** What a screen had not saved as it was left: screens after it load once that is saved; what could not be is kept, and told. */
import { createContext } from 'preact';
import type { Json } from '../rules/edit/json.ts';

/** A rule of the draft, or what holds for all rules, as somebody left it. */
export interface Left {
  site: string;
  /** `null` for the settings. */
  rule: string | null;
  content: Json;
  /** The address of the screen, with its `#`. */
  href: string;
}

/** Could not be saved. */
export interface Kept extends Left {
  /** The revision that was seen. */
  revision: number;
  /** In words for who made the changes. */
  why: string;
}

export interface Unsaved {
  /** @param save ends saving it; gives the revision seen and the reason if that was not possible, and never rejects */
  leave(left: Left, save: () => Promise<Pick<Kept, 'revision' | 'why'> | undefined>): void;
  /** Resolves once no screen that was left is saving; at once if there is none. */
  settled(): Promise<unknown>;
  kept: readonly Kept[];
  /** It is on a screen again, or nobody wants it. */
  forget(kept: Kept): void;
}

export const UnsavedContext = createContext<Unsaved>({
  leave: (_left, save) => void save(),
  settled: () => Promise.resolve(),
  kept: [],
  forget: () => undefined,
});
