/** `{ "fact": "cart.value", "atLeast": 100 }`: something the journey knows now. */
import type { FactCondition } from '../../../protocol/condition.ts';
import { customParam } from '../../../protocol/custom-fact.ts';
import { EVENT_NAME } from '../../../protocol/event-names.ts';
import { FACTS, type FactName, type FactRow, type FactType } from '../../../protocol/facts.ts';
import { checkComparison } from '../../check/check-comparison.ts';
import { nearest } from '../../check/nearest.ts';
import { oneComparison, pattern, type Schema } from '../../check/schema-parts.ts';
import { didYouMean, fields } from '../../check/shape.ts';
import { readerOf } from '../../facts/read-fact.ts';
import type { Kind } from '../kind.ts';
import { comparisonTest, OPERATORS, type Operator } from '../operators.ts';

const OPERATOR_NAMES = Object.keys(OPERATORS) as Operator[];
const TYPES: readonly FactType[] = ['number', 'text', 'flag', 'list'];

export const FACT: Kind<FactCondition> = {
  word: 'fact',
  compile(condition, memory) {
    const { read } = readerOf(condition.fact);
    const test = comparisonTest(condition);
    return {
      test: (view) => test(read(view.facts)),
      look: (view) => read(view.facts),
      touched: [{ by: 'fact', leaf: condition }],
      ...(condition.fact === 'risk' && { parts: memory.risk }),
    };
  },
  check(value, path, report) {
    const leaf = fields(value, path, ['fact', ...OPERATOR_NAMES], report);
    if (!leaf) return;
    const name = leaf['fact'];
    if (typeof name === 'string' && name.startsWith('custom.')) {
      if (customParam(name) !== undefined) checkComparison(leaf, path, OPERATOR_NAMES, undefined, report);
      else report.add(`${path}/fact`, ['notCustom'], ['writeCustom']);
    } else if (typeof name === 'string' && Object.hasOwn(FACTS, name)) {
      checkComparison(leaf, path, OPERATOR_NAMES, FACTS[name as FactName].type, report);
    } else {
      const close = typeof name === 'string' ? nearest(name, Object.keys(FACTS)) : undefined;
      const json = String(JSON.stringify(name));
      report.add(`${path}/fact`, ['noSuchFact', json], didYouMean(close, Object.keys(FACTS)));
    }
  },
  schema: () => ({
    leaves: [...TYPES.map((type) => `${type}Fact`), 'customFact'],
    defs: {
      ...Object.fromEntries(TYPES.map((type) => [`${type}Fact`, factOf(type)])),
      customFact: oneComparison('fact', customName(), OPERATOR_NAMES, undefined),
    },
  }),
  topic: ({ fact }) => fact,
};

function factOf(type: FactType): Schema {
  const names = (Object.keys(FACTS) as FactName[]).filter((name) => FACTS[name].type === type);
  const facts = names.map((name) => {
    const { about, unit }: FactRow = FACTS[name];
    return { const: name, description: unit ? `${about} In ${unit}.` : about };
  });
  const fitting = OPERATOR_NAMES.filter((name) => OPERATORS[name].types.includes(type));
  return oneComparison('fact', { oneOf: facts }, fitting, type);
}

function customName(): Schema {
  const description = 'The last value of this parameter, in any event.';
  return { ...pattern(new RegExp(EVENT_NAME.source.replace('^', '^custom\\.'))), description };
}
