/** The recorded hours of REES46's shop beside this project, read by other means than Kairos's own. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const DATA = join(import.meta.dirname, '../../../shared/data');

export const REES46 = join(DATA, 'rees46-2019-10-01.csv.gz');

/** Empty where the recordings are; else why what needs them is left out, for a test's name. */
export const REES46_ABSENT = existsSync(REES46) ? '' : ` (skipped: the recordings are not in ${DATA})`;

/** @returns the file's lines, the header first; the last is cut off in mid-row */
export function rees46Lines(): string[] {
  return gunzipSync(readFileSync(REES46)).toString('utf8').split('\n').slice(0, -1);
}

/**
 * Who has a cart of €100 to €199.99 without having bought, and who of them orders after that; reckoned without engine
 * and collector.
 * @param lines without the header
 */
export function cartsInRange(lines: readonly string[]): { offered: Set<string>; bought: Set<string> } {
  const carts = new Map<string, number>();
  const ever = new Set<string>();
  const offered = new Set<string>();
  const bought = new Set<string>();
  for (const line of lines) {
    const [, type, , , , , price, user = ''] = line.split(',');
    if (type === 'purchase') {
      ever.add(user);
      carts.delete(user);
      if (offered.has(user)) bought.add(user);
    } else if (type === 'cart') {
      const cents = (carts.get(user) ?? 0) + Math.round(Number(price) * 100);
      carts.set(user, cents);
      if (cents >= 10_000 && cents <= 19_999 && !ever.has(user)) offered.add(user);
    }
  }
  return { offered, bought };
}
