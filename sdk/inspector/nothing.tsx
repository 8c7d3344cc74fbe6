/** Stands where something will be: what it is, and what makes it come. */
import type { ComponentChildren } from 'preact';

export function Nothing({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="nothing">
      <p class="nothing-title">{title}</p>
      {children}
    </div>
  );
}
