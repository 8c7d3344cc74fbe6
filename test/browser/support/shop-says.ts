/** In: nothing. Out: what the people, the rules and the events of a console's shop are called, so that all of it can be hostile. */
export interface ShopSays {
  site: string;
  marketer: string;
  agent: string;
  /** The marketer's e-mail address. */
  email: string;
  rule: string;
  ruleTitle: string;
  segment: string;
  item: string;
  page: string;
  failure: string;
  script: string;
  search: string;
  /** A rule that nobody has finished, and its title. */
  unfinished: string;
  unfinishedTitle: string;
  /** Why somebody switched a rule off. */
  why: string;
  note: string;
}

/** As in a shop, with some of it as long as it gets. */
export const PLAIN: ShopSays = {
  site: 'Fine jewellery',
  marketer: 'Ben Okafor',
  agent: 'Maximiliane von Hohenstein-Wallenrodt',
  email: 'ben.okafor@customer-experience.jewellery.example',
  rule: 'Carts of €200 and more: insured express delivery by courier, on the day they choose',
  ruleTitle: 'Delivered by courier, on us',
  segment: 'Loyal customers',
  item: 'Halo ring',
  page: '/rings/halo-ring',
  failure: 'card_declined',
  script: 'total is not defined',
  search: 'engagement ring',
  unfinished: 'Back after leaving a cart',
  unfinishedTitle: '',
  why: 'The engraver is ill until Monday',
  note: 'Engraving for carts in the middle, and a courier for the large ones',
};

/** What a hostile name would do, and by which a test finds it as text. */
export const PWNED = '<img src=x data-pwned onerror=document.body.dataset.pwned=1>';

/** Markup wherever somebody can write. */
export const HOSTILE: ShopSays = {
  site: `Site ${PWNED}`,
  marketer: `Ben ${PWNED}`,
  agent: `Ann ${PWNED}`,
  // Of angle brackets an address has none; what stands for them it may have.
  email: `ben'&lt;img/src=x/data-pwned/onerror=1&gt;@shop.example`,
  rule: `Rule ${PWNED}`,
  // What is live has none: a rule with markup in its texts is not published (spec: R1).
  ruleTitle: 'Plain',
  segment: `Segment ${PWNED}`,
  item: `Item ${PWNED}`,
  page: `/page/${PWNED}`,
  failure: `Code ${PWNED}`,
  script: `Script ${PWNED}`,
  search: `Search ${PWNED}`,
  unfinished: `Unfinished ${PWNED}`,
  unfinishedTitle: `Title ${PWNED}`,
  why: `Why ${PWNED}`,
  note: `Note ${PWNED}`,
};
