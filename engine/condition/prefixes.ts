/** Texts that others may begin with, in a tree by character: all that a text begins with are found in one walk. */

interface Node<T> {
  next: Map<number, Node<T>>;
  found: T[];
}

export interface Prefixes<T> {
  add(prefix: string, of: T): void;
  /** @returns what was added for the prefixes that the text begins with */
  of(text: string): readonly T[];
}

export function byPrefix<T>(): Prefixes<T> {
  const root: Node<T> = { next: new Map(), found: [] };
  return {
    add(prefix, of) {
      let node = root;
      for (let place = 0; place < prefix.length; place++) {
        const code = prefix.charCodeAt(place);
        const next: Node<T> = node.next.get(code) ?? { next: new Map(), found: [] };
        node.next.set(code, next);
        node = next;
      }
      node.found.push(of);
    },
    of(text) {
      let all = root.found;
      let node = root.next.get(text.charCodeAt(0));
      for (let place = 1; node !== undefined; place++) {
        if (node.found.length > 0) all = all.length > 0 ? [...all, ...node.found] : node.found;
        // Beyond the end there is no code: NaN is no key.
        node = node.next.get(text.charCodeAt(place));
      }
      return all;
    },
  };
}
