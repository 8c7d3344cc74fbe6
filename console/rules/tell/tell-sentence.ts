/** A rule as one would read it out: when …, show …. For who approves it, on a phone too. */
import { WORDS } from '../../words.ts';
import { groupOf } from '../edit/change.ts';
import { asList, asObject, asText, type Json, readAt } from '../edit/json.ts';
import { tellLeaf } from './tell-leaf.ts';

/**
 * @param rule a rule under way: it may hold anything
 * @param lang of the title that is read out; the first there is, if it has none
 * @returns nothing for a rule that has no conditions yet
 */
export function tellSentence(rule: Json, lang: string): string | undefined {
  const words = WORDS.sentence;
  const when = conditions(readAt(rule, ['when']) ?? null, true);
  if (when === '') return undefined;
  const show = readAt(rule, ['then', 'show']);
  if (show === undefined) return words.whole(when, words.mark);
  const { kind, surface, title } = asObject(show);
  const titles = asObject(title);
  const what = words.kinds[asText(kind)] ?? '…';
  const where = WORDS.showing.surfaces[asText(surface)] ?? '';
  return words.whole(when, words.show(what, where, asText(titles[lang] ?? Object.values(titles)[0])));
}

function conditions(condition: Json, root: boolean): string {
  const group = groupOf(condition);
  if (!group) return WORDS.sentence.inside(tellLeaf(asObject(condition)));
  const members = asList(asObject(condition)[group])
    .map((member) => conditions(member, false))
    .filter(Boolean);
  if (members.length === 0) return '';
  const joined = members.join(WORDS.sentence.between[group]);
  const said = group === 'none' ? WORDS.sentence.none(joined) : joined;
  return root || members.length < 2 ? said : WORDS.sentence.nested(said);
}
