/** A rule under way, as the draft has it or else as it is live, for a page of the shop that was opened to look at it. */
import { brandCss, checkRulebook, type Example, previewPrompts } from '../../engine/index.ts';
import type { FactExamples } from '../../protocol/api/facts.ts';
import type { PreviewReply } from '../../protocol/preview.ts';
import type { Store } from '../store/store.ts';
import { drafted } from './drafted.ts';
import { liveBook } from './live-book.ts';

export interface Previewing {
  /** @param rule id; of one that is not there any more, nothing is shown */
  preview(site: string, rule: string): Promise<PreviewReply>;
}

/** Where no visitor has had a value yet. */
const USUAL: { readonly [fact: string]: string } = {
  'cart.currency': 'EUR',
  'cart.categories': 'rings',
  'cart.items': 'halo-ring',
  'cart.coupon': 'SPRING',
  'checkout.lastCode': 'card_declined',
  'campaign.source': 'newsletter',
  'campaign.medium': 'email',
  'campaign.name': 'autumn',
};
const AMOUNT = { value: 129, currency: 'EUR' };
const NUMBER = 3;

/** @param examples values that visitors of the site had lately */
export function previewing(
  store: Pick<Store, 'books' | 'drafts'>,
  examples: (site: string) => Promise<FactExamples>,
): Previewing {
  return {
    async preview(site, rule) {
      const { file, rows } = await liveBook(store, site);
      const { settings, rules } = drafted(file, rows).file;
      const found = rules.find(({ id }) => id === rule)?.content;
      if (found === undefined) return { name: rule, prompts: [] };
      // Settings that are to be mended first say nothing of the brand.
      const brand = checkRulebook(settings).rulebook?.settings.brand;
      const css = brand && brandCss(brand);
      const { name } = found as { name?: unknown };
      return {
        name: typeof name === 'string' && name !== '' ? name : rule,
        prompts: previewPrompts(found, exampleOf(await examples(site))).map((prompt) => ({
          ...prompt,
          ...(css !== undefined && { css }),
        })),
      };
    },
  };
}

function exampleOf({ facts }: FactExamples): Example {
  return {
    fact(name, lang) {
      const money = name === 'cart.value' || name === 'visitor.spent';
      const seen = facts[name]?.find(({ value, currency }) => !money || (Number(value) > 0 && currency));
      const { value, currency } = seen ?? (money ? AMOUNT : { value: USUAL[name] ?? NUMBER });
      if (typeof value !== 'number') return String(value);
      const style = currency === undefined ? {} : ({ style: 'currency', currency } as const);
      return new Intl.NumberFormat(lang, { maximumFractionDigits: 2, ...style }).format(value);
    },
    items: (facts['cart.items'] ?? [{ value: 'halo-ring' }])
      .slice(0, 2)
      .map(({ value }) => ({ name: String(value), quantity: 1 })),
    links: true,
  };
}
