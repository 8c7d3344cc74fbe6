/** Entry of the moments chunk, which the tag loads when something is decided or armed. */
export { createMoments } from './create-moments.ts';
