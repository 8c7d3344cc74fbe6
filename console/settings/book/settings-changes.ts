/** The settings as they are live and as the draft has them in; each change in a line of words out. */
import { asList, asObject, asText, type Json } from '../../rules/edit/json.ts';
import { WORDS } from '../../words.ts';
import { tellSettings } from './tell-settings.ts';

export interface SettingsChange {
  part: string;
  says: string;
}

/** Lists of things with an id: told thing by thing, because their conditions would fill a page. */
const LISTS = ['segments', 'points'];

export function settingsChanges(live: Json, draft: Json): SettingsChange[] {
  const [before, after] = [asObject(live), asObject(draft)];
  const words = WORDS.bookSettings;
  return Object.entries(words.parts).flatMap(([name, part]) => {
    const [one, other] = [before[name], after[name]];
    if (JSON.stringify(one) === JSON.stringify(other)) return [];
    if (LISTS.includes(name)) return { part, says: membersChanged(one, other).join('\n') };
    const [was, is] = [tellSettings(name, one), tellSettings(name, other)];
    return { part, says: was === words.none ? is : words.from(was, is) };
  });
}

function membersChanged(before: Json | undefined, after: Json | undefined): string[] {
  const [old, now] = [byId(before), byId(after)];
  const words = WORDS.bookSettings.members;
  const nameOf = (member: Json | undefined) => asText(asObject(member)['name']) || WORDS.bookSettings.none;
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id) => {
    const [one, other] = [old.get(id), now.get(id)];
    if (one === undefined) return words.added(nameOf(other));
    if (other === undefined) return words.removed(nameOf(one));
    return JSON.stringify(one) === JSON.stringify(other) ? [] : words.changed(nameOf(other));
  });
}

function byId(list: Json | undefined): Map<string, Json> {
  return new Map(asList(list).map((member) => [asText(asObject(member)['id']), member]));
}
