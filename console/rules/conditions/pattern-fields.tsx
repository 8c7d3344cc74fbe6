/** An event with its details: `checkout failed, only if the reason is payment`. */
import { EVENT_NAME } from '../../../protocol/event-names.ts';
import type { FactType } from '../../../protocol/facts.ts';
import { Combobox } from '../../parts/combobox.tsx';
import { Icon } from '../../parts/icon.tsx';
import { WORDS } from '../../words.ts';
import { asList, asObject, asText, type JsonObject, type Path } from '../edit/json.ts';
import { comparisonOf } from '../edit/operators.ts';
import { useEdit, useField } from '../editor/edit-context.ts';
import { Compare } from './compare.tsx';
import { EventPicker } from './event-picker.tsx';
import { paramName } from './param-name.ts';
import { valuesOf } from './values-of.ts';

/** Of what type the details are that everybody has; those of a shop's own may be anything. */
const TYPES: { readonly [param: string]: FactType } = {
  value: 'number',
  quantity: 'number',
  price: 'number',
  score: 'number',
  hard: 'flag',
  reason: 'text',
  code: 'text',
  step: 'text',
  how: 'text',
  currency: 'text',
  coupon: 'text',
  search_term: 'text',
  shipping_tier: 'text',
  payment_type: 'text',
};

export function PatternFields({ at, label }: { at: Path; label: string }) {
  const { value, set, problems, pointer } = useField([...at, 'did']);
  const details = useField([...at, 'where']);
  const { change, readOnly } = useEdit();
  const words = WORDS.conditions;
  return (
    <>
      <span data-at={pointer}>
        <EventPicker event={asText(value)} label={label} invalid={problems.length > 0} onChoose={set} />
      </span>
      {asList(details.value).map((detail, place) => (
        <Detail key={place} at={[...at, 'where', place]} detail={asObject(detail)} />
      ))}
      {!readOnly && (
        <button
          type="button"
          class="button quiet-add"
          onClick={() => change({ do: 'add', at: [...at, 'where'], value: { param: '', is: '' } })}
        >
          {words.addWhere}
        </button>
      )}
    </>
  );
}

function Detail({ at, detail }: { at: Path; detail: JsonObject }) {
  const { change, readOnly } = useEdit();
  const { problems, pointer } = useField([...at, 'param']);
  const words = WORDS.conditions;
  const param = asText(detail['param']);
  const type = TYPES[param] ?? typeOf(detail);
  const name = paramName(param);
  const choose = (chosen: string) => {
    const usual =
      TYPES[chosen] === 'number' ? { atLeast: null } : TYPES[chosen] === 'flag' ? { is: true } : { is: '' };
    change({ do: 'set', at, value: { param: chosen, ...usual } });
  };
  return (
    <span class="detail" data-at={pointer}>
      <span>{words.where}</span>
      <Combobox
        label={words.param}
        hint={words.paramHint}
        value={param}
        shows={name}
        options={Object.keys({ ...TYPES, ...WORDS.params }).map((one) => ({
          value: one,
          label: paramName(one),
        }))}
        nothing={words.noSuch}
        own={(typed) => {
          const value = typed.replace(/\s+/g, '_');
          return EVENT_NAME.test(value) ? { value, label: words.own(value) } : undefined;
        }}
        invalid={problems.length > 0}
        disabled={readOnly}
        onChoose={choose}
      />
      {param !== '' && <Compare at={at} type={type} values={valuesOf(param)} what={name} />}
      {!readOnly && (
        <button
          type="button"
          class="icon-button"
          aria-label={`${words.remove}: ${name}`}
          title={words.remove}
          onClick={() => change({ do: 'remove', at })}
        >
          <Icon name="failure" />
        </button>
      )}
    </span>
  );
}

/** A detail of the shop's own is what it is compared with; a text, until it is something else. */
function typeOf(detail: JsonObject): FactType | undefined {
  const value = comparisonOf(detail)?.value;
  const one = Array.isArray(value) ? value[0] : value;
  if (typeof one === 'boolean') return 'flag';
  return typeof one === 'number' ? 'number' : undefined;
}
