/** A colour of the screen: each part from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];
