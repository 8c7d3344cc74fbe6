/** A tag name, attributes and children come in; a DOM element goes out. Text is always text, never markup. */

type Attribute = string | number | boolean | undefined | ((event: Event) => void);
export type Child = Node | string | false | undefined;

/** @param attributes a function listens to the event of that name; `true` sets a bare attribute, `false` none */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, Attribute> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name, value);
    else if (value === true) made.setAttribute(name, '');
    else if (value !== false && value !== undefined) made.setAttribute(name, String(value));
  }
  made.append(...children.filter((child) => child !== false && child !== undefined));
  return made;
}
