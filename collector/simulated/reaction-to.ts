/** A kind of prompt in, what a shopper makes of it by chance out, where the story says nothing. */
import type { Kind } from '../../protocol/intervention.ts';
import type { Random } from './random.ts';
import type { Reaction } from './story.ts';

const SHARES: { readonly [kind in Kind]: { readonly [reaction in Reaction]: number } } = {
  // A fix asks for nothing: it is read, and closed by some.
  fix: { acts: 0, dismisses: 30, ignores: 70 },
  help: { acts: 35, dismisses: 35, ignores: 30 },
  offer: { acts: 40, dismisses: 35, ignores: 25 },
  reminder: { acts: 30, dismisses: 40, ignores: 30 },
  survey: { acts: 0, dismisses: 50, ignores: 50 },
};

export function reactionTo(kind: Kind, random: Random): Reaction {
  const shares = SHARES[kind];
  return random.pick(['acts', 'dismisses', 'ignores'] as const, (reaction) => shares[reaction]);
}
