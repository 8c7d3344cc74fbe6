/** The ways a parcel can travel, with their price in cents; nothing comes in. */

export interface Delivery {
  id: string;
  label: string;
  about: string;
  price: number;
}

export const DELIVERIES: readonly Delivery[] = [
  { id: 'standard', label: 'Standard', about: '3 to 5 working days, to your letterbox', price: 0 },
  { id: 'express', label: 'Express', about: 'Next working day, signed for', price: 990 },
  { id: 'pickup', label: 'Collection point', about: '2 to 4 working days, kept for you for ten', price: 0 },
];
