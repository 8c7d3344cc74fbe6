/** Draws a lot for a visitor: always the same for the same site, purpose and visitor; nothing is stored. */
import { murmur3 } from './murmur3.ts';

/**
 * @param purpose what is drawn for; draws for different purposes say nothing of each other
 * @returns a number from 0 up to, but without, 100
 */
export function draw(site: string, purpose: string, visitor: string): number {
  return (murmur3(JSON.stringify([site, purpose, visitor])) / 2 ** 32) * 100;
}
