/** Stands around the whole console, so that what one screen had not saved outlives it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Kept, type Left, type Unsaved, UnsavedContext } from './unsaved-context.ts';

export function KeepUnsaved({ children }: { children: ComponentChildren }) {
  const [kept, setKept] = useState<readonly Kept[]>([]);
  const saving = useRef<Promise<unknown>>(Promise.resolve());
  const value = useMemo(
    (): Unsaved => ({
      leave(left, save) {
        const ended = save().then((failed) => {
          if (failed) setKept((before) => [...without(before, left), { ...left, ...failed }]);
        });
        saving.current = Promise.all([saving.current, ended]);
      },
      settled: () => saving.current,
      kept,
      forget: (one) => setKept((before) => before.filter((other) => other !== one)),
    }),
    [kept],
  );
  useEffect(() => {
    if (kept.length === 0) return;
    // It is nowhere but in this page.
    const ask = (event: Event) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [kept.length > 0]);
  return <UnsavedContext.Provider value={value}>{children}</UnsavedContext.Provider>;
}

function without(kept: readonly Kept[], { site, rule }: Left): Kept[] {
  return kept.filter((one) => one.site !== site || one.rule !== rule);
}
