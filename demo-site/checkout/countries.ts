/** Where the shop delivers to, and what a postcode looks like there; nothing comes in. */

export interface Country {
  value: string;
  label: string;
  postcode: RegExp;
  /** A postcode as people there write it. */
  example: string;
}

export const COUNTRIES: readonly Country[] = [
  { value: 'AT', label: 'Austria', postcode: /^\d{4}$/, example: '1010' },
  { value: 'BE', label: 'Belgium', postcode: /^\d{4}$/, example: '1000' },
  { value: 'FR', label: 'France', postcode: /^\d{5}$/, example: '75001' },
  { value: 'DE', label: 'Germany', postcode: /^\d{5}$/, example: '10115' },
  { value: 'IE', label: 'Ireland', postcode: /^[A-Z]\d[\dW] ?[A-Z\d]{4}$/i, example: 'D02 X285' },
  { value: 'IT', label: 'Italy', postcode: /^\d{5}$/, example: '00184' },
  { value: 'NL', label: 'Netherlands', postcode: /^\d{4} ?[A-Z]{2}$/i, example: '1012 AB' },
  { value: 'ES', label: 'Spain', postcode: /^\d{5}$/, example: '28001' },
];
