/** The edge one drags, or moves with the arrow keys, to give the inspector another size. */
export type Dock = 'bottom' | 'right';

interface Props {
  dock: Dock;
  /** CSS pixels. */
  size: number;
  most: number;
  onSize(size: number): void;
}

export const LEAST: { readonly [dock in Dock]: number } = { bottom: 140, right: 300 };
const STEP = 24;

export function Grip({ dock, size, most, onSize }: Props) {
  const set = (next: number) => onSize(Math.round(Math.max(LEAST[dock], Math.min(most, next))));
  const bottom = dock === 'bottom';
  const keys: { readonly [key: string]: number } = {
    [bottom ? 'ArrowUp' : 'ArrowLeft']: size + STEP,
    [bottom ? 'ArrowDown' : 'ArrowRight']: size - STEP,
    Home: LEAST[dock],
    End: most,
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is no <hr>.
    <div
      class="grip"
      role="separator"
      tabIndex={0}
      aria-label="Size of the inspector"
      aria-orientation={bottom ? 'horizontal' : 'vertical'}
      aria-valuenow={size}
      aria-valuemin={LEAST[dock]}
      aria-valuemax={Math.max(most, LEAST[dock])}
      onKeyDown={(event) => {
        const next = keys[event.key];
        if (next === undefined) return;
        event.preventDefault();
        set(next);
      }}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        set(bottom ? innerHeight - event.clientY : innerWidth - event.clientX);
      }}
    />
  );
}
