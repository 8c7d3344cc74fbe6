/** In: words of our own. Out: a paragraph that says what language they are in, which may not be the prompt's. */
import type { ComponentChildren } from 'preact';
import type { Wording } from './words/contract.ts';

export interface OwnProps {
  wording: Wording;
  class?: string;
  children: ComponentChildren;
}

export function Own({ wording: { lang }, children, ...rest }: OwnProps) {
  return (
    <p {...rest}>
      <bdi lang={lang}>{children}</bdi>
    </p>
  );
}
