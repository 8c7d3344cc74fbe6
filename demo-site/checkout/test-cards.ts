/**
 * The cards this demonstration knows, and what the bank answers to each; nothing comes in. Numbers are
 * either the public test numbers of payment providers or made in the same way; none belongs to anyone.
 */

export interface TestCard {
  number: string;
  label: string;
  /** The provider's decline code; without it the card pays. */
  code?: string;
  /** Trying the same card again cannot help. */
  hard: boolean;
}

export const TEST_CARDS: readonly TestCard[] = [
  { label: 'Pays', number: '4242424242424242', hard: false },
  { label: 'Too little on it', number: '4000000000009995', code: 'insufficient_funds', hard: false },
  { label: 'Over its limit', number: '4000000000006975', code: 'card_velocity_exceeded', hard: false },
  { label: 'Expired', number: '4000000000000069', code: 'expired_card', hard: true },
  { label: 'Wrong security code', number: '4000000000000127', code: 'incorrect_cvc', hard: false },
  { label: 'Wrong number', number: '4000000000000309', code: 'incorrect_number', hard: false },
  { label: 'Not for this purchase', number: '4000000000004103', code: 'card_not_supported', hard: true },
  {
    label: 'Not confirmed (3-D Secure)',
    number: '4000002760003184',
    code: 'authentication_required',
    hard: false,
  },
  { label: 'Processing error', number: '4000000000000119', code: 'processing_error', hard: false },
  { label: 'Bank busy, try again', number: '4000000000005209', code: 'try_again_later', hard: false },
  { label: 'Declined, no reason given', number: '4000000000000002', code: 'generic_decline', hard: false },
  { label: 'Declined by the bank', number: '4000000000006306', code: 'do_not_honor', hard: false },
  { label: 'Reported lost', number: '4000000000009987', code: 'lost_card', hard: true },
  { label: 'Reported stolen', number: '4000000000009979', code: 'stolen_card', hard: true },
  { label: 'Suspected fraud', number: '4100000000000019', code: 'fraudulent', hard: true },
  { label: 'To be kept by the bank', number: '4000000000007403', code: 'pickup_card', hard: true },
];
