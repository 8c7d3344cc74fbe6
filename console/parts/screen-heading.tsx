/** The one `h1` of a screen: names the tab, and takes the focus when one comes from another screen. */
import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Moved } from '../routing/moved.ts';
import { WORDS } from '../words.ts';

interface Props {
  /** Parts of the tab's title, the nearest first. */
  title: string[];
  children: ComponentChildren;
}

export function ScreenHeading({ title, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useContext(Moved);
  const tab = WORDS.title(...title);
  // With the screen itself: a moment later somebody may have begun to type.
  useLayoutEffect(() => {
    if (moved) heading.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    document.title = tab;
  }, [tab]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
