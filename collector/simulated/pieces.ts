/** The pieces of the demo shop, as its own pages tell them; a test holds them equal to its catalogue. */

export interface Piece {
  id: string;
  name: string;
  category: 'rings' | 'necklaces' | 'earrings' | 'bracelets';
  /** Euros. */
  price: number;
}

export const PIECES: readonly Piece[] = [
  { id: 'crescent-necklace', name: 'Crescent', category: 'necklaces', price: 100 },
  { id: 'halo-ring', name: 'Halo', category: 'rings', price: 129 },
  { id: 'rain-earrings', name: 'Rain', category: 'earrings', price: 99.99 },
  { id: 'tide-ring', name: 'Tide', category: 'rings', price: 49.99 },
  { id: 'pearl-strand', name: 'Strand', category: 'necklaces', price: 199.99 },
  { id: 'comet-studs', name: 'Comet', category: 'earrings', price: 29 },
  { id: 'north-star-ring', name: 'North Star', category: 'rings', price: 200 },
  { id: 'orbit-hoops', name: 'Orbit', category: 'earrings', price: 79 },
  { id: 'harbour-bracelet', name: 'Harbour', category: 'bracelets', price: 69 },
  { id: 'dawn-bangle', name: 'Dawn', category: 'bracelets', price: 149 },
  { id: 'lagoon-bracelet', name: 'Lagoon', category: 'bracelets', price: 249 },
  { id: 'constellation-necklace', name: 'Constellation', category: 'necklaces', price: 159 },
];
