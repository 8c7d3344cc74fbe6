/** Two of the settings in; the parts in which they differ, and what each says, in words, out. */
import type { Difference } from '../../parts/difference.ts';
import { asObject, type Json } from '../../rules/edit/json.ts';
import { WORDS } from '../../words.ts';
import { tellSettings } from './tell-settings.ts';

export function settingsDifferences(mine: Json, theirs: Json): Difference[] {
  const [one, other] = [asObject(mine), asObject(theirs)];
  return Object.entries(WORDS.bookSettings.parts).flatMap(([part, name]) => {
    if (JSON.stringify(one[part]) === JSON.stringify(other[part])) return [];
    return [{ part: name, mine: tellSettings(part, one[part]), theirs: tellSettings(part, other[part]) }];
  });
}
