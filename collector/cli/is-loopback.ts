/** Whether only this machine can reach what listens on a host. */

/** @param host as `HOST` names it */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
