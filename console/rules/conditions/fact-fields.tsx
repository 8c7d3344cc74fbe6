/** `the value of the cart is between 100 and 199 in euros` */
import { WORDS } from '../../words.ts';
import { groupOf } from '../edit/change.ts';
import { asList, asObject, asText, type Path, readAt } from '../edit/json.ts';
import { factRow } from '../edit/subject.ts';
import { useEdit } from '../editor/edit-context.ts';
import { Compare } from './compare.tsx';
import { subjectName } from './subject-name.ts';
import { currencyName, valuesOf } from './values-of.ts';

const CURRENCY = 'cart.currency';
const IN_CART_CURRENCY = ['cart.value'];

export function FactFields({ at, fact }: { at: Path; fact: string }) {
  const { rule, change, readOnly, examples } = useEdit();
  const row = factRow(fact);
  const words = WORDS.conditions;
  const money = IN_CART_CURRENCY.includes(fact);
  const groupAt = at.slice(0, -1);
  const currency = money ? currencyBeside(asList(readAt(rule, groupAt))) : undefined;
  const inAll = groupOf(readAt(rule, groupAt.slice(0, -1))) === 'all';
  const unit = money
    ? currency === undefined
      ? words.inCartCurrency
      : words.inCurrency(currencyName(currency))
    : row?.unit && (WORDS.units[row.unit] ?? row.unit);
  return (
    <>
      <Compare
        at={at}
        type={row?.type}
        unit={unit}
        values={valuesOf(fact)}
        what={subjectName(fact)}
        seen={examples[fact]?.map(({ value }) => value)}
      />
      {money && inAll && currency === undefined && !readOnly && (
        <button
          type="button"
          class="button quiet-add"
          onClick={() => change({ do: 'add', at: groupAt, value: { fact: CURRENCY, is: 'EUR' } })}
        >
          {words.oneCurrency}
        </button>
      )}
    </>
  );
}

/** @returns the currency that another condition of the same group demands */
function currencyBeside(members: ReturnType<typeof asList>): string | undefined {
  const found = members.map(asObject).find((one) => one['fact'] === CURRENCY && 'is' in one);
  return found && (asText(found['is']) || undefined);
}
