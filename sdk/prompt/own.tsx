/** In: words of our own. Out: a paragraph that says what language they are in, which may not be the prompt's. */
import type { ComponentChildren } from 'preact';

export interface OwnProps {
  lang: string;
  class?: string;
  children: ComponentChildren;
}

export function Own({ lang, children, ...rest }: OwnProps) {
  return (
    <p {...rest}>
      <bdi lang={lang}>{children}</bdi>
    </p>
  );
}
