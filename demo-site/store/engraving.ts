/** A granted engraving and its initials come in; what is to be engraved goes out. */
import { kept } from './kept.ts';

export interface Engraving {
  granted(): boolean;
  initials(): string;
  grant(): void;
  write(initials: string): void;
  clear(): void;
  /** Calls at once and whenever the engraving is granted or cleared. */
  watch(listener: () => void): void;
}

export const MOST_INITIALS = 8;

interface Wish {
  granted: boolean;
  initials: string;
}

export function openEngraving(): Engraving {
  const store = kept(() => localStorage, 'marlune.engraving', parseWish);
  const listeners: (() => void)[] = [];
  return {
    granted: () => store.read().granted,
    initials: () => store.read().initials,
    grant() {
      store.write({ granted: true, initials: store.read().initials });
      tell();
    },
    write(initials) {
      store.write({ granted: true, initials: initials.slice(0, MOST_INITIALS) });
    },
    clear() {
      store.clear();
      tell();
    },
    watch(listener) {
      listeners.push(listener);
      listener();
    },
  };

  function tell(): void {
    for (const listener of listeners) listener();
  }
}

function parseWish(stored: unknown): Wish {
  const { granted, initials } = (stored ?? {}) as Partial<Record<keyof Wish, unknown>>;
  return { granted: granted === true, initials: typeof initials === 'string' ? initials : '' };
}
