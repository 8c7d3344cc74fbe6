/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) anywhere on the screen; what is edited is one thing, and so is its undo. */
import { useEffect } from 'preact/hooks';
import type { Edit } from './edit-context.ts';

export function useUndoKeys(change: Edit['change']): void {
  useEffect(() => {
    const follow = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      const redo = key === 'y' || (key === 'z' && event.shiftKey);
      if (!redo && key !== 'z') return;
      event.preventDefault();
      change({ do: redo ? 'redo' : 'undo' });
    };
    document.addEventListener('keydown', follow);
    return () => document.removeEventListener('keydown', follow);
  }, []);
}
