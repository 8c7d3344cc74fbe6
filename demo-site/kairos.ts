/** Calls for the tag come in; they go to `window.kairos`, which the stub in every page's head provides. */

declare global {
  interface Window {
    kairos?: (call: string, ...args: unknown[]) => void;
  }
}

export function kairos(call: string, ...args: unknown[]): void {
  window.kairos?.(call, ...args);
}
