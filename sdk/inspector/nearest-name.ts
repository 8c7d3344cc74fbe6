/** In: an unknown name. Out: the known name it was most likely meant to be, if any is near. */

/** Words of other systems for what GA4 calls otherwise. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  addtobasket: 'add_to_cart',
  addtobag: 'add_to_cart',
  removefrombasket: 'remove_from_cart',
  productview: 'view_item',
  viewproduct: 'view_item',
  productdetail: 'view_item',
  viewbasket: 'view_cart',
  checkout: 'begin_checkout',
  startcheckout: 'begin_checkout',
  initiatecheckout: 'begin_checkout',
  checkoutstarted: 'begin_checkout',
  transaction: 'purchase',
  order: 'purchase',
  ordercompleted: 'purchase',
  register: 'sign_up',
  paymenterror: 'checkout_error',
};

export function nearestName(name: string, known: readonly string[]): string | undefined {
  const plain = plainOf(name);
  if (Object.hasOwn(OTHER_WORDS, plain)) return OTHER_WORDS[plain];
  const near = known
    .map((one) => ({ one, far: distance(plain, plainOf(one)) }))
    .sort((a, b) => a.far - b.far)[0];
  // Short names are near to everything.
  return near && near.far <= Math.min(2, plain.length / 4) ? near.one : undefined;
}

function plainOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '');
}

/** en.wikipedia.org/wiki/Levenshtein_distance */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, swap));
    }
    row = next;
  }
  return row[b.length] as number;
}
