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
  'visit.pages': { type: 'number', unit: 'pages', about: 'Pages viewed in this visit.' },
  'visit.minutes': {
    type: 'number',
    unit: 'minutes',
    about: 'Minutes from the first to the last event of this visit.',
  },
  'visit.shown': { type: 'number', unit: 'prompts', about: 'Interventions shown in this visit.' },
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
  'page.path': { type: 'text', about: 'Path of the page the last event came from.' },
} as const satisfies Readonly<Record<string, FactRow>>;

export type FactName = keyof typeof FACTS;
