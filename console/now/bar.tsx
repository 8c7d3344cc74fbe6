/** A share of the widest as a bar, the time before as a mark on it; its figures stand beside it. */

/** @param now and `before`: 0 to 1 */
export function Bar({ now, before }: { now: number; before: number }) {
  return (
    <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="bar-ground" width="100" height="10" />
      <rect class="bar-now" width={100 * now} height="10" />
      {before > 0 && <rect class="bar-before" x={Math.max(0, 100 * before - 0.5)} width="0.7" height="10" />}
    </svg>
  );
}
