/** In: an address from a rule. Out: the same if a prompt may link to it, else `undefined`. */
export function safeHref(href: string | undefined): string | undefined {
  try {
    if (!href) return undefined;
    const { protocol, origin } = new URL(href, location.href);
    const plain = protocol === 'http:' && origin === location.origin;
    return plain || /^(https|tel|mailto):$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
