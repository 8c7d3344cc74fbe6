/** In: an element. Out: whether it can be seen; what is only read aloud is a pixel large. */
export function isVisible(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return (
    width > 1 &&
    height > 1 &&
    element.checkVisibility?.({ checkOpacity: true, checkVisibilityCSS: true }) !== false
  );
}
