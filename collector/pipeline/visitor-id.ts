/** Names journeys: what is shown and exported is never what the tag keeps (design, decision 10). */
import { createHmac, hash } from 'node:crypto';

/** @returns 22 characters of base64url: 132 bits of SHA-256 over site and secret */
export function visitorId(site: string, secret: string): string {
  return hash('sha256', `${site}:${secret}`, 'base64url').slice(0, 22);
}

/** @returns the name of a journey from another channel; the colon keeps it apart from every hash */
export function sourceVisitor(source: string, visitor: string): string {
  return `${source}:${visitor}`;
}

/** @returns what an erased visitor leaves behind: tells nothing without the installation's key */
export function tombstoneOf(key: string, site: string, visitor: string): string {
  return createHmac('sha256', key).update(`${site}:${visitor}`).digest('base64url');
}
