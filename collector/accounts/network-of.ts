/** An address in, the network that counts as one sender out: itself, or for IPv6 the first 64 bits that a line is given. */

/** @param ip as the server has it, such as `203.0.113.9`, `::ffff:203.0.113.9` or `2001:db8::1` */
export function networkOf(ip: string): string {
  if (!ip.includes(':') || ip.includes('.')) return ip.slice(ip.lastIndexOf(':') + 1);
  const [head = '', tail] = ip.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  return [...left, ...Array<string>(zeros).fill('0'), ...right].slice(0, 4).join(':');
}
