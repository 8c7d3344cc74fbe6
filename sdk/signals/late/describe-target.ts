/** In: an element. Out: a short selector by which its shop finds it, without a word of its text. */
import { scrub } from './scrub.ts';

export function describeTarget(element: Element): string {
  const own = selector(element);
  if (own !== element.localName) return scrub(own, 80);
  // By itself it is one of many: where it stands says more.
  const place = element.parentElement?.closest('[id],[data-testid]');
  return scrub(place ? `${selector(place)} ${own}` : own, 80);
}

function selector({ localName, id, dataset, role }: Element & { dataset?: DOMStringMap }): string {
  if (id) return `${localName}#${id}`;
  const { testid } = dataset ?? {};
  if (testid) return `${localName}[data-testid=${testid}]`;
  return role ? `${localName}[role=${role}]` : localName;
}
