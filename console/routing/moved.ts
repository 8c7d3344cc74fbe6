/** Whether one has moved within the console since it was opened: only then does a heading take the focus. */
import { createContext } from 'preact';

export const Moved = createContext(false);
