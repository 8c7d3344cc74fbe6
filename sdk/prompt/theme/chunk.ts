/** Entry of the theme chunk, which is loaded only where a shop has set colours of its own. */
export { mendColours } from './mend-colours.ts';
