/** What an event says beyond its name, as people would read it: items, value, and what else matters. */
import type { EventView } from '../api/journey.ts';
import { LOCALE } from '../format/locale.ts';
import { money } from '../format/money.ts';
import { WORDS } from '../words.ts';

export interface EventSummary {
  /** In words, such as "2 × Halo ring" with "€129.00". */
  items: { name: string; price?: string }[];
  value?: string;
  details: { label: string; text: string }[];
}

export function eventSummary({ params }: EventView): EventSummary {
  const currency = text(params['currency']);
  const value = params['value'];
  const list: unknown = params['items'];
  return {
    items: Array.isArray(list) ? list.flatMap((item: unknown) => summarize(item, currency)) : [],
    ...(typeof value === 'number' && {
      value: measured(text(params['metric']), value) ?? money(value, currency),
    }),
    details: Object.entries(WORDS.params).flatMap(([name, label]) => {
      const said = params[name];
      return said === undefined || said === null || said === false ? [] : [{ label, text: say(name, said) }];
    }),
  };
}

/** @param value milliseconds; of `CLS` a share of the page that moved */
function measured(metric: string | undefined, value: number): string | undefined {
  if (metric === undefined) return undefined;
  if (metric === 'CLS') return `${metric} ${new Intl.NumberFormat(LOCALE.numbers).format(value)}`;
  const seconds = { style: 'unit', unit: 'second', maximumFractionDigits: 1 } as const;
  return `${metric} ${new Intl.NumberFormat(LOCALE.numbers, seconds).format(value / 1_000)}`;
}

function summarize(item: unknown, currency: string | undefined): EventSummary['items'] {
  if (typeof item !== 'object' || item === null) return [];
  const of = Object.fromEntries(Object.entries(item)) as { [name: string]: unknown };
  const named = text(of['item_name']) ?? text(of['item_id']);
  if (named === undefined) return [];
  const quantity = typeof of['quantity'] === 'number' ? of['quantity'] : 1;
  const price = of['price'];
  return [
    {
      name: quantity === 1 ? named : `${quantity} × ${named}`,
      ...(typeof price === 'number' && { price: money(price, text(of['currency']) ?? currency) }),
    },
  ];
}

function say(name: string, value: unknown): string {
  if (value === true) return WORDS.journey.yes;
  const said = typeof value === 'object' ? JSON.stringify(value) : String(value);
  const told = (name === 'reason' ? WORDS.now.failures : WORDS.told[name])?.[said];
  if (told !== undefined) return told;
  return name === 'code' || name === 'reason' ? said.replaceAll('_', ' ') : said;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
