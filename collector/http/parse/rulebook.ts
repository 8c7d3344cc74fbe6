/** The shapes of what the console sends of rulebooks; what a rule says is for the engine's checks to judge. */
import { Type } from 'typebox';
import { guardShape } from './shape.ts';

const closed = { additionalProperties: false };
const Id = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,59}$' });
const Anything = Type.Object({});
const Rule = Type.Object({ id: Id });
const Revision = Type.Integer({ minimum: 0 });

export const DRAFT_RULE = {
  params: Type.Object({ site: Type.String(), id: Id }),
  body: Type.Object({ content: Type.Union([Rule, Type.Null()]), revision: Revision }, closed),
};
export const DRAFT_SETTINGS = {
  body: Type.Object({ content: Anything, revision: Revision }, closed),
};
export const CHECK = {
  body: Type.Object({ rule: Type.Optional(Rule), settings: Type.Optional(Anything) }, closed),
};
export const PUBLISH = {
  body: Type.Object({ note: Type.String({ maxLength: 500 }), live: Type.Integer({ minimum: 0 }) }, closed),
};
export const BUNDLE = {
  body: Type.Object({ rulebook: Anything, rules: Type.Array(Rule, { maxItems: 10_000 }) }, closed),
};

export const TRY = {
  body: Type.Object(
    {
      visitor: Type.String({ minLength: 1, maxLength: 100 }),
      rule: Id,
      content: Type.Optional(Rule),
      after: Type.Optional(Type.Integer({ minimum: 0 })),
    },
    closed,
  ),
};
export const BACKTEST = {
  body: Type.Object(
    { from: Type.Integer({ minimum: 0 }), to: Type.Integer({ minimum: 0, maximum: 8_640_000_000_000_000 }) },
    closed,
  ),
};

/** Conditions stand ten deep, each group in two levels of JSON. */
const RULE_DEPTH = 40;

/** @throws WireError `too_deep` */
export function guardRules(body: unknown): void {
  guardShape(body, RULE_DEPTH);
}
