/** Asks for the list of sites again: for who has changed one, and does not want to wait until it is asked for anyway. */
import { createContext } from 'preact';

export const SitesChanged = createContext<() => void>(() => undefined);
