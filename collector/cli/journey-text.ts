/** A journey as lines for the terminal: what happened, and under it what was decided and why. */
import { isClock, type JourneyEvent } from '../../protocol/event.ts';
import type { JourneyView } from '../reports/views.ts';

export function journeyText({ visitor, facts, records, rules }: JourneyView): string {
  const lines = [`Journey ${visitor}`, summary(facts), ''];
  for (const { events, why, bot, imported } of records) {
    for (const event of events) {
      const clock = isClock(event.tab) && 'by the clock';
      const marks = [clock, imported && 'imported', bot && 'bot: never decided upon'].filter(Boolean);
      const note = marks.length > 0 ? `  [${marks.join(', ')}]` : '';
      lines.push(`${stamp(event.at)}  ${event.name.padEnd(22)} ${about(event)}${note}`);
      for (const entry of why.filter(({ event: id }) => id === event.id))
        lines.push(`${' '.repeat(21)}→ ${entry.sentence}`);
    }
  }
  if (rules) lines.push('', 'Every rule now:', ...rules.flatMap(ruleLines));
  return lines.join('\n');
}

function ruleLines({ id, kind, holds, held, why }: NonNullable<JourneyView['rules']>[number]): string[] {
  const state = !holds ? ' ' : held === undefined ? '✓' : '·';
  return [`${state} ${id} (${kind})`, `    ${why}${held === undefined ? '' : ` But ${held}.`}`];
}

function summary({ cart, visit, visitor, checkout }: JourneyView['facts']): string {
  const value =
    cart.value === undefined ? 'of unknown value' : `worth ${cart.value} ${cart.currency ?? ''}`.trim();
  const parts = [
    `${visit.number} visit${visit.number === 1 ? '' : 's'}`,
    `${visitor.purchases} order${visitor.purchases === 1 ? '' : 's'}`,
    cart.count > 0 ? `${cart.count} in the cart ${value}` : 'an empty cart',
    checkout.failures > 0 ? `${checkout.failures} checkout failures in the last visit` : undefined,
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}

function stamp(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ');
}

function about({ page, params = {} }: JourneyEvent): string {
  const items = Array.isArray(params['items'])
    ? `${params['items'].length} item${params['items'].length === 1 ? '' : 's'}`
    : '';
  const value = params['value'] === undefined ? '' : `${params['value']} ${params['currency'] ?? ''}`.trim();
  const said = ['reason', 'code', 'how', 'armed', 'decision', 'scope', 'transaction_id'].flatMap((name) =>
    params[name] === undefined ? [] : `${name} ${params[name]}`,
  );
  return [page, items, value, ...said].filter(Boolean).join('  ');
}
