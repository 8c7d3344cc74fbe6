/** Where a request comes from, for the limits of attempts and the list of sessions. */
import type { FastifyRequest } from 'fastify';
import type { From } from '../accounts/entrance.ts';
import { networkOf } from '../accounts/network-of.ts';

export function fromOf({ ip, headers }: FastifyRequest): From {
  return { network: networkOf(ip), browser: headers['user-agent'] ?? '' };
}
