/** How something is compared, and with what, in the words of the editor: `is between 100 and 199`. */
import { LOCALE } from '../../format/locale.ts';
import { money } from '../../format/money.ts';
import { WORDS } from '../../words.ts';
import { valuesOf } from '../conditions/values-of.ts';
import { asList, type Json, type JsonObject } from '../edit/json.ts';
import { comparisonOf } from '../edit/operators.ts';

/**
 * @param name of the fact or the detail that is compared
 * @param operators the words for how; those of facts if left out
 */
export function tellComparison(
  leaf: JsonObject,
  name: string,
  operators: { [choice: string]: string } = WORDS.operators,
): string {
  const comparison = comparisonOf(leaf);
  if (!comparison) return '…';
  const { choice, value } = comparison;
  const said = operators[choice] ?? choice;
  if (choice === 'known' || choice === 'unknown') return said;
  const values = asList(value).map((one) => tellValue(one, name));
  if (choice === 'between') return `${said} ${values.join(` ${WORDS.conditions.and} `)}`;
  if (!Array.isArray(value)) return `${said} ${tellValue(value, name)}`;
  return `${said} ${new Intl.ListFormat(LOCALE.numbers, { type: 'disjunction' }).format(values)}`;
}

function tellValue(value: Json, name: string): string {
  if (typeof value === 'number') return money(value, undefined);
  if (typeof value === 'boolean') return value ? WORDS.conditions.yes : WORDS.conditions.no;
  if (value === null || value === '') return '…';
  const known = typeof value === 'string' && valuesOf(name)?.find(([one]) => one === value);
  return known ? known[1] : typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
}
