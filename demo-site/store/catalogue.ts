/** The pieces on sale; nothing comes in. Prices are whole cents, ids are stable slugs. */

export type Category = 'rings' | 'necklaces' | 'earrings' | 'bracelets';

export interface Product {
  id: string;
  name: string;
  category: Category;
  /** Euro cents. */
  price: number;
  /** One line for the list. */
  line: string;
  about: string;
  /** What it is made of and how big it is. */
  details: readonly string[];
  /** What the picture shows, for those who cannot see it. */
  picture: string;
}

export const CATALOGUE: readonly Product[] = [
  {
    id: 'crescent-necklace',
    name: 'Crescent',
    category: 'necklaces',
    price: 10_000,
    line: 'Gold vermeil, one small diamond',
    about:
      'A new moon that rests just under the collarbone. The inner edge is polished by hand until it throws light upwards; a single diamond sits where the evening star would be.',
    details: [
      '18 ct gold vermeil on sterling silver',
      'Laboratory-grown diamond, 1.6 mm',
      'Chain 42 cm, extends to 46 cm',
    ],
    picture: 'A gold crescent pendant with a small diamond on a fine chain',
  },
  {
    id: 'halo-ring',
    name: 'Halo',
    category: 'rings',
    price: 12_900,
    line: 'Moonstone in a ring of light',
    about:
      'A milky moonstone that turns blue when you move your hand, held low so that it never catches on a sleeve. Twenty white sapphires stand around it.',
    details: ['18 ct gold vermeil', 'Moonstone, 8 × 6 mm', 'Resized once, free of charge, within 60 days'],
    picture: 'A gold ring with an oval moonstone surrounded by small white stones',
  },
  {
    id: 'rain-earrings',
    name: 'Rain',
    category: 'earrings',
    price: 9_999,
    line: 'Aquamarine drops on gold hooks',
    about:
      'Two drops cut from the same piece of aquamarine, so that they match for life. Light enough to forget, long enough to be noticed.',
    details: ['14 ct gold-filled hooks', 'Aquamarine, 11 × 7 mm', '2.1 g a pair'],
    picture: 'A pair of gold hook earrings with pear-shaped aquamarines',
  },
  {
    id: 'tide-ring',
    name: 'Tide',
    category: 'rings',
    price: 4_999,
    line: 'Two waves in recycled silver',
    about:
      'Two silver wires, one calm and one not, that meet again every third of the way round. Made from silver that has already been something else.',
    details: [
      'Recycled sterling silver',
      '3.2 mm at its widest',
      'Resized once, free of charge, within 60 days',
    ],
    picture: 'A silver ring made of a straight and a waving wire',
  },
  {
    id: 'pearl-strand',
    name: 'Strand',
    category: 'necklaces',
    price: 19_999,
    line: 'Freshwater pearls, knotted by hand',
    about:
      'Pearls that grow towards the middle, each knotted on silk so that none can run away. They warm up within a minute of being worn.',
    details: ['Freshwater pearls, 4 to 9 mm', 'Silk thread, gold vermeil clasp', '44 cm'],
    picture: 'A strand of graduated white pearls',
  },
  {
    id: 'comet-studs',
    name: 'Comet',
    category: 'earrings',
    price: 2_900,
    line: 'Four-pointed studs for every day',
    about: 'Small stars for people who do not take their earrings off. Flat at the back, safe to sleep in.',
    details: ['18 ct gold vermeil', 'White sapphire, 1.4 mm', '7 mm across, titanium posts'],
    picture: 'A pair of four-pointed gold star studs with a white stone',
  },
  {
    id: 'north-star-ring',
    name: 'North Star',
    category: 'rings',
    price: 20_000,
    line: 'A blue sapphire, held by four',
    about:
      'One clear blue sapphire, four prongs, nothing else. The band is slightly flat underneath, so the stone stays where it belongs: on top.',
    details: [
      '9 ct solid gold',
      'Laboratory-grown sapphire, 6 mm',
      'Resized once, free of charge, within 60 days',
    ],
    picture: 'A gold ring with a round blue sapphire in four prongs',
  },
  {
    id: 'orbit-hoops',
    name: 'Orbit',
    category: 'earrings',
    price: 7_900,
    line: 'Hoops with a travelling pearl',
    about: 'A pearl on each hoop that is free to travel. Wear it at the bottom, or let it find its own way.',
    details: ['18 ct gold vermeil', 'Freshwater pearl, 6 mm', '24 mm across'],
    picture: 'A pair of gold hoops, each with one pearl',
  },
  {
    id: 'harbour-bracelet',
    name: 'Harbour',
    category: 'bracelets',
    price: 6_900,
    line: 'Solid links, toggle clasp',
    about: 'Links with some weight to them and a clasp you can close with one hand, after a little practice.',
    details: ['Recycled sterling silver', 'Links 11 × 7 mm', '18.5 cm'],
    picture: 'A silver chain bracelet with a toggle clasp',
  },
  {
    id: 'dawn-bangle',
    name: 'Dawn',
    category: 'bracelets',
    price: 14_900,
    line: 'Open bangle, two rose quartz ends',
    about:
      'An open bangle that you slip on sideways. Its two ends are rose quartz, the colour of six in the morning.',
    details: ['18 ct gold vermeil', 'Rose quartz, 8 mm', 'Fits wrists of 15 to 18 cm'],
    picture: 'An open gold bangle with a rose quartz at each end',
  },
  {
    id: 'lagoon-bracelet',
    name: 'Lagoon',
    category: 'bracelets',
    price: 24_900,
    line: 'A row of teal tourmalines',
    about:
      'Thirty-four tourmalines from deep green to pale water, each in a setting of its own, so the row moves like one.',
    details: ['9 ct solid gold', 'Tourmaline, 3 mm', '17 cm, with a safety catch'],
    picture: 'A gold bracelet set with round stones from deep green to pale teal',
  },
  {
    id: 'constellation-necklace',
    name: 'Constellation',
    category: 'necklaces',
    price: 15_900,
    line: 'Seven stones you can rename',
    about:
      'Seven white sapphires, set where the Plough has its stars. From further away it is simply a very good line.',
    details: ['18 ct gold vermeil', 'White sapphires, 2 to 3 mm', 'Chain 42 cm, extends to 46 cm'],
    picture: 'A fine gold necklace with seven white stones set like a constellation',
  },
];
