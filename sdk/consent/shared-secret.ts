/** In: a site and a domain. Out: the secret in a cookie that all hosts below the domain share, where a shop asks for it. */
import { guard } from '../guard.ts';
import type { SharedSecret } from './contract.ts';

/** Thirteen months, the longest the French regulator allows; it is not renewed. Seconds. */
const AGE = 395 * 86_400;

export function createSharedSecret(site: string, domain: string): SharedSecret {
  const name = `kairos-${site}=`;
  return {
    // A sandboxed page may not ask for its cookies.
    read: guard(() =>
      document.cookie
        .split('; ')
        .find((cookie) => cookie.startsWith(name))
        ?.slice(name.length),
    ),
    write: guard((secret) => {
      // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser of 2022.
      document.cookie = `${name}${secret};domain=${domain};path=/;max-age=${secret ? AGE : 0};secure;samesite=lax`;
    }),
  };
}
