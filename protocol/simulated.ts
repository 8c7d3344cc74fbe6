/** Simulated shoppers are told by their visitor id, which no browser and no other channel can have. */
export const SIMULATED_SOURCE = 'simulated';
export const SIMULATED_PREFIX = `${SIMULATED_SOURCE}:`;

/** @returns true if the visitor is one of the shoppers that the collector makes up for the demo */
export function isSimulated(visitor: string): boolean {
  return visitor.startsWith(SIMULATED_PREFIX);
}
