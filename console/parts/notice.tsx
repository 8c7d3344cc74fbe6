/** A message that stands on its own: what is the matter, what to do, and perhaps a way on. */
import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

interface Props {
  tone: 'calm' | 'warning' | 'bad';
  icon: string;
  title?: string;
  children: ComponentChildren;
}

export function Notice({ tone, icon, title, children }: Props) {
  return (
    <div class={`notice ${tone}`}>
      <Icon name={icon} />
      <div class="notice-body">
        {title && <h2 class="notice-title">{title}</h2>}
        {children}
      </div>
    </div>
  );
}
