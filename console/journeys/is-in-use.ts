/** Whether somebody reads or is about to use the table: then its rows must not move. */

export function isInUse(table: HTMLElement | null): boolean {
  if (!table) return false;
  // On a touch screen the last tap counts as hovering for ever.
  const hovered = matchMedia('(hover: hover)').matches && table.matches(':hover');
  return hovered || table.contains(document.activeElement) || table.getBoundingClientRect().top < 0;
}
