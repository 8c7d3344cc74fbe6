/** What the prompts chunk and the theme chunk agree on. */

/** @param inside an element in the host's shadow, whose own colour is free */
export type MendColours = (host: HTMLElement, inside: HTMLElement) => void;

export interface ThemeChunk {
  mendColours: MendColours;
}
