/** In: what the shop says on the tag's script, or in `<meta>` where a module starts the tag. Out: where its checkout is. */

export interface Settings {
  /** Beginnings of the paths of the checkout; empty if the shop does not say. */
  paths: string[];
  /** Beginnings of the addresses that are asked to pay or to order. */
  requests: string[];
}

export function readSettings(): Settings {
  return {
    paths: listed('checkout'),
    requests: listed('checkout-requests').map((address) => new URL(address, location.href).href),
  };
}

function listed(name: string): string[] {
  const attribute = document.querySelector(`script[data-${name}]`)?.getAttribute(`data-${name}`);
  const text =
    attribute ?? document.querySelector<HTMLMetaElement>(`meta[name=kairos-${name}]`)?.content ?? '';
  return text.split(/[\s,]+/).filter(Boolean);
}
