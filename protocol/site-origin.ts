/** What somebody wrote as an origin in, the origin as browsers send it out, or what is wrong with it. */

export type OriginProblem = 'empty' | 'not_an_address' | 'path' | 'plain_http' | 'wildcard';

/** What of a parsed address matters here, as `URL` has it. */
interface Address {
  protocol: string;
  hostname: string;
  origin: string;
  username: string;
  password: string;
}

const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * An origin is a scheme, a host and perhaps a port: https, or http on this machine, where nobody is on the way.
 * @param parse `(text) => new URL(text)`, which is no part of the language itself
 * @returns in small letters and without the port its scheme has anyway, as browsers write it (RFC 6454)
 */
export function siteOrigin(
  text: string,
  parse: (text: string) => Address,
): { origin: string } | { problem: OriginProblem; instead?: string } {
  const written = text.trim();
  if (written === '') return { problem: 'empty' };
  if (written.includes('*')) return { problem: 'wildcard' };
  const url = addressOf(written, parse);
  if (!url) return { problem: 'not_an_address' };
  const { origin } = url;
  if (url.protocol === 'http:' && !LOOPBACK.test(url.hostname)) {
    return { problem: 'plain_http', instead: origin.replace('http:', 'https:') };
  }
  // A single slash at the end comes along with every address that is copied.
  return /^[^/]+\/\/[^/?#]+\/?$/.test(written) ? { origin } : { problem: 'path', instead: origin };
}

function addressOf(written: string, parse: (text: string) => Address): Address | undefined {
  if (!/^https?:\/\//i.test(written) || /[\s\\]/.test(written)) return undefined;
  try {
    const url = parse(written);
    return url.username === '' && url.password === '' ? url : undefined;
  } catch {
    return undefined;
  }
}
