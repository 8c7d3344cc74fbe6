/** Another kind or surface of what is shown. In: the rule and the choice. Out: the rule with what that needs, and without what it cannot have. */
import type { Kind, Surface } from '../../../protocol/intervention.ts';
import { applyChange } from './change.ts';
import { asList, asObject, type Json, type JsonObject, readAt } from './json.ts';

const SHOW = ['then', 'show'];

export function withKind(rule: Json, kind: Kind, lang: string): Json {
  const { action, scale, choices, cost, ...rest } = asObject(readAt(rule, SHOW));
  const { coupon, single, ...plainAction } = asObject(action);
  // An empty way to reach somebody came with the help that it is no more.
  const filled = asList(choices).some((one) => asObject(one)['href'] !== '');
  const show: JsonObject = {
    ...rest,
    kind,
    ...(kind === 'survey' && { scale: scale ?? 'five' }),
    ...(action !== undefined && kind !== 'survey' && { action: kind === 'offer' ? action : plainAction }),
    ...(filled && { choices: choices as Json }),
    ...(cost !== undefined && kind === 'offer' && { cost }),
  };
  if (kind === 'help') show['choices'] ??= [{ label: { [lang]: '' }, href: '' }];
  const { atRisk, budget, ...others } = asObject(rule);
  const money = { ...(atRisk !== undefined && { atRisk }), ...(budget !== undefined && { budget }) };
  return applyChange({ ...others, ...(kind === 'offer' && money) }, { do: 'set', at: SHOW, value: show });
}

export function withSurface(rule: Json, surface: Surface): Json {
  const { slot, anchor, ...rest } = asObject(readAt(rule, SHOW));
  return applyChange(rule, {
    do: 'set',
    at: SHOW,
    value: {
      ...rest,
      surface,
      ...(surface === 'slot' && { slot: slot ?? '' }),
      ...(surface === 'tip' && { anchor: anchor ?? '' }),
    },
  });
}
