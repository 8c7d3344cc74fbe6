/** In: an element that was clicked. Out: whether a customer expects something to happen. */

/** What the browser itself answers, or what answers where nobody can see it. */
const ANSWERS =
  'input,select,textarea,label,option,summary,video,audio,canvas,embed,object,a[download],a[target=_blank],[contenteditable]';
/** Buttons that are there to be pressed again and again. */
const AGAIN =
  /next|prev|forward|back|plus|minus|increase|decrease|increment|decrement|add-?one|quantity|qty|step|arrow|slid|carousel|swip|slick|splide|gallery|calendar|date|month|year|zoom|star|rating|volume|play/i;

export function looksClickable(element: Element): boolean {
  if (element.closest(ANSWERS)) return false;
  // A component may answer inside itself.
  for (let one: Element | null = element; one; one = one.parentElement)
    if (one.localName.includes('-')) return false;
  if (element.getRootNode() !== document) return false;
  const link = element.closest('a');
  if (link?.href && !/^javascript:/i.test(link.href) && !isHere(link)) return false;
  return !!element.closest('button,a,[role=button]') || getComputedStyle(element).cursor === 'pointer';
}

/** A link to nowhere is a button by another name. */
function isHere(link: HTMLAnchorElement): boolean {
  return link.getAttribute('href') === '#';
}

export function isMadeForMany(element: Element): boolean {
  if (
    element.closest(
      'input,select,textarea,video,audio,canvas,[role=spinbutton],[role=slider],[role=gridcell],[role=tab]',
    )
  )
    return true;
  const button = element.closest('button,a,[role=button]') ?? element;
  if (button.parentElement?.querySelector(':scope > input[type=number]')) return true;
  const { id, dataset } = button as HTMLElement;
  const said = [id, button.getAttribute('class'), button.getAttribute('aria-label'), dataset?.['testid']];
  return AGAIN.test(said.join(' '));
}
