/** Codes that customers bring: whether one is good, and its redemption for one order. */
import type { CouponReply } from '../../protocol/wire.ts';
import type { Grant, Grants } from '../store/grants.ts';

export interface Coupons {
  /** @param code as the customer wrote it */
  check(site: string, code: string, now: number): Promise<CouponReply>;
  /** Takes it for the order, once; the same order again is told the same. */
  redeem(site: string, code: string, order: string, now: number): Promise<CouponReply>;
}

export function coupons(grants: Grants): Coupons {
  return {
    async check(site, code, now) {
      return reply(await grants.byCode(site, readAloud(code)), now);
    },
    async redeem(site, code, order, now) {
      const grant = await grants.byCode(site, readAloud(code));
      const first = grant && reply(grant, now);
      if (!grant || (first?.reason === 'expired' && !grant.redeemed)) return reply(grant, now);
      return reply(await grants.redeem(site, readAloud(code), order, now), now, order);
    },
  };
}

/** @param order for which it may be redeemed already */
function reply(grant: Grant | undefined, now: number, order?: string): CouponReply {
  if (!grant) return { valid: false, reason: 'unknown' };
  const { rule, used, expires = 0, redeemed } = grant;
  const told = {
    rule,
    ...(used !== undefined && { issued: used }),
    expires,
    ...(redeemed && { redeemed }),
  };
  if (redeemed && redeemed.order !== order) return { valid: false, reason: 'redeemed', ...told };
  if (!redeemed && expires <= now) return { valid: false, reason: 'expired', ...told };
  return { valid: true, ...told };
}

/** Crockford's base32: small letters are capitals, O is zero, I and L are one. The shop's own beginning is as it is. */
function readAloud(code: string): string {
  const text = code.trim();
  const end = text.slice(-10).toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return text.slice(0, -10) + end;
}
