/** Two versions of a rule in; what differs between them, as the editor reads, out. */
import type { Difference } from '../../parts/difference.ts';
import { WORDS } from '../../words.ts';
import { asObject, type Json } from '../edit/json.ts';
import { tellAnything } from './tell-anything.ts';
import { tellRule } from './tell-rule.ts';

export function ruleDifferences(mine: Json, theirs: Json): Difference[] {
  const others = tellRule(theirs);
  const found = tellRule(mine).flatMap(({ name: part, says }, place) => {
    const other = others[place]?.says ?? '';
    return says === other ? [] : { part, mine: says, theirs: other };
  });
  return found.length > 0 ? found : withoutWords(mine, theirs);
}

/** What only those change who write JSON: told by the part it is in, so that nothing differs unseen. */
function withoutWords(mine: Json, theirs: Json): Difference[] {
  const one = asObject(mine);
  const other = asObject(theirs);
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((key) => {
    const part = WORDS.publishing.parts[key] ?? key;
    const sides = { mine: tellAnything(one[key]), theirs: tellAnything(other[key]) };
    return sides.mine === sides.theirs ? [] : { part, ...sides };
  });
}
