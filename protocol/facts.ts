/** The facts a rule may ask for: name, type, unit and where they come from. */

export type FactType = 'number' | 'text' | 'flag' | 'list';

export interface FactRow {
  type: FactType;
  /** For numbers: what one means. */
  unit?: string;
  /** One sentence for the editor and the docs. */
  about: string;
}

export const FACTS = {
  'cart.value': {
    type: 'number',
    unit: "the cart's currency",
    about: 'Value of the cart; unknown while it holds two currencies.',
  },
  'cart.currency': { type: 'text', about: 'ISO 4217 code of the cart, such as EUR.' },
  'cart.count': { type: 'number', unit: 'pieces', about: 'Pieces in the cart.' },
  'cart.items': { type: 'list', about: 'Ids of the items in the cart.' },
  'cart.categories': { type: 'list', about: 'Categories of the items in the cart.' },
  'cart.lines': { type: 'number', unit: 'items', about: 'Different items in the cart.' },
  'cart.age': {
    type: 'number',
    unit: 'minutes',
    about: 'Minutes since the cart stopped being empty; unknown while it is empty.',
  },
  'cart.coupon': {
    type: 'text',
    about: 'Coupon the shop has told for the whole cart; unknown without one.',
  },
  'checkout.step': {
    type: 'text',
    about: 'How far the checkout of this visit has come: none, begun, shipping or payment.',
  },
  'checkout.failures': { type: 'number', unit: 'failures', about: 'Checkout failures in this visit.' },
  'checkout.lastReason': {
    type: 'text',
    about:
      'Reason of the last failure in this visit: payment, validation, inventory, delivery, discount or technical.',
  },
  'checkout.lastCode': {
    type: 'text',
    about: "Code of the last failure in this visit, as the shop's payment provider names it.",
  },
  'checkout.lastHard': {
    type: 'flag',
    about: 'Whether the last failure in this visit cannot be mended by trying again.',
  },
  'checkout.minutesInStep': {
    type: 'number',
    unit: 'minutes',
    about: 'Minutes since the present step of the checkout was reached; unknown before the checkout.',
  },
  'visit.pages': { type: 'number', unit: 'pages', about: 'Pages viewed in this visit.' },
  'visit.minutes': {
    type: 'number',
    unit: 'minutes',
    about: 'Minutes from the first to the last event of this visit.',
  },
  'visit.shown': { type: 'number', unit: 'prompts', about: 'Interventions shown in this visit.' },
  'visit.acted': { type: 'number', unit: 'prompts', about: 'Interventions acted upon in this visit.' },
  'visit.dismissed': { type: 'number', unit: 'prompts', about: 'Interventions closed in this visit.' },
  'visit.landing': { type: 'text', about: 'Path of the first page of this visit.' },
  'visitor.visits': { type: 'number', unit: 'visits', about: 'Visits so far, this one included.' },
  'visitor.purchases': {
    type: 'number',
    unit: 'orders',
    about: 'Orders so far, each transaction counted once.',
  },
  'visitor.spent': {
    type: 'number',
    unit: 'the currency of the last order',
    about: 'Value of the orders in the currency of the last one.',
  },
  'visitor.lastPurchase': {
    type: 'number',
    unit: 'days',
    about: 'Days since the last order; unknown without one.',
  },
  'visitor.purchaseInterval': {
    type: 'number',
    unit: 'days',
    about:
      'Days that usually lie between two orders: the median of the last ten gaps; unknown below two orders.',
  },
  'visitor.lastVisit': {
    type: 'number',
    unit: 'days',
    about: 'Days between the visit before and this one; unknown in the first visit.',
  },
  'visitor.failures': { type: 'number', unit: 'failures', about: 'Checkout failures in all visits.' },
  'visitor.shown': { type: 'number', unit: 'prompts', about: 'Interventions shown in all visits.' },
  'visitor.dismissed': { type: 'number', unit: 'prompts', about: 'Interventions closed in all visits.' },
  'page.path': { type: 'text', about: 'Path of the page the last event came from.' },
  'campaign.source': {
    type: 'text',
    about: 'What brought the visitor here in this visit, such as newsletter or google.',
  },
  'campaign.medium': { type: 'text', about: 'By which way it did, such as email or cpc.' },
  'campaign.name': { type: 'text', about: 'Name of the campaign that did.' },
  'device.type': { type: 'text', about: 'What the last page was looked at with: phone, tablet or desktop.' },
  'experience.errors': {
    type: 'number',
    unit: 'errors',
    about: "Errors of the pages' scripts in this visit.",
  },
  'experience.rageClicks': {
    type: 'number',
    unit: 'times',
    about: 'How often the visitor clicked the same place again and again in this visit.',
  },
  'experience.deadClicks': {
    type: 'number',
    unit: 'clicks',
    about: 'Clicks in this visit on what looked as if it did something, and did nothing.',
  },
  'experience.slowPages': {
    type: 'number',
    unit: 'pages',
    about: 'Pages of this visit that answered or showed their main content poorly late; 50 at most.',
  },
  'experience.hesitations': {
    type: 'number',
    unit: 'times',
    about: 'How often the visitor hesitated at a form in this visit.',
  },
  'journey.stage': {
    type: 'text',
    about: 'Where in the customer journey the visitor is now: discover, decide, checkout, use or renew.',
  },
  risk: {
    type: 'number',
    unit: 'points',
    about:
      'How likely the visitor is to leave without an order: 0 to 100, made of the points of rulebook.json.',
  },
} as const satisfies Readonly<Record<string, FactRow>>;

export type FactName = keyof typeof FACTS;
