/** In: what the shop declared at load and the browser's own signal. Out: the consent to start with. */

export type Consent = 'granted' | 'session' | 'denied';

/**
 * Global Privacy Control lowers a declaration; a later explicit choice of the customer wins over it.
 * w3c.github.io/gpc
 */
export function declaredConsent(declared: Consent | undefined): Consent | undefined {
  const control = (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl;
  return declared === 'granted' && control ? 'session' : declared;
}

export function isConsent(value: unknown): value is Consent {
  return ['granted', 'session', 'denied'].includes(value as string);
}
