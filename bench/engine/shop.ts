/** What the shop of the benches sells, and why its payments fail. */
export const CATEGORIES = ['rings', 'earrings', 'necklaces', 'bracelets', 'watches'];
export const CODES = [
  'insufficient_funds',
  'expired_card',
  'incorrect_cvc',
  'processing_error',
  'do_not_honor',
];
