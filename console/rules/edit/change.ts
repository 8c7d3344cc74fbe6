/** One change of a rule under way. In: the rule as JSON and the change. Out: the rule after it; the one before stays as it was. */
import { asList, asObject, type Json, type Path, readAt } from './json.ts';

export const GROUPS = ['all', 'any', 'none'] as const;
export type Group = (typeof GROUPS)[number];

export type Change =
  /** Puts a value at a place, or takes it away with `undefined`; an object that becomes empty by that goes too. */
  | { do: 'set'; at: Path; value: Json | undefined }
  /** At the end of a list, which is made if there is none. */
  | { do: 'add'; at: Path; value: Json }
  /** Takes a member out of its list; a list of options that becomes empty goes too, a group stays. */
  | { do: 'remove'; at: Path }
  /** Changes a member's place with the one before or after it; a condition at the edge of a group steps out of it. */
  | { do: 'move'; at: Path; by: -1 | 1 }
  /** Puts a condition into a group of its own. */
  | { do: 'group'; at: Path; as: Group }
  /** Puts the members of a group in its place. */
  | { do: 'ungroup'; at: Path }
  | { do: 'regroup'; at: Path; as: Group }
  | { do: 'replace'; value: Json };

export function applyChange(rule: Json, change: Change): Json {
  switch (change.do) {
    case 'set':
      return put(rule, change.at, change.value);
    case 'add':
      return put(rule, change.at, [...asList(readAt(rule, change.at)), change.value]);
    case 'remove':
      return splice(rule, change.at, []);
    case 'move':
      return move(rule, change.at, change.by);
    case 'group':
      return put(rule, change.at, { [change.as]: [readAt(rule, change.at) ?? {}] });
    case 'ungroup': {
      const group = asObject(readAt(rule, change.at));
      return splice(rule, change.at, asList(group[groupOf(group) ?? '']));
    }
    case 'regroup': {
      const group = asObject(readAt(rule, change.at));
      return put(rule, change.at, { [change.as]: asList(group[groupOf(group) ?? '']) });
    }
    case 'replace':
      return change.value;
  }
}

/** @returns which group it is, if it is one */
export function groupOf(condition: Json | undefined): Group | undefined {
  const found = asObject(condition);
  return GROUPS.find((name) => Object.hasOwn(found, name));
}

function put(here: Json | undefined, path: Path, value: Json | undefined): Json {
  const [step, ...rest] = path;
  if (step === undefined) return value ?? null;
  if (typeof step === 'number') {
    const list = [...asList(here)];
    list[step] = put(list[step], rest, value);
    return list;
  }
  const object = asObject(here);
  const inner = rest.length === 0 ? value : pruned(put(object[step], rest, value), value);
  if (inner !== undefined) return { ...object, [step]: inner };
  const { [step]: _gone, ...others } = object;
  return others;
}

/** What was emptied by taking something away is not kept as an empty shell. */
function pruned(inner: Json, value: Json | undefined): Json | undefined {
  const empty = typeof inner === 'object' && inner !== null && Object.keys(inner).length === 0;
  return value === undefined && empty ? undefined : inner;
}

function splice(rule: Json, at: Path, instead: readonly Json[]): Json {
  const listAt = at.slice(0, -1);
  const list = [...asList(readAt(rule, listAt))];
  list.splice(Number(at.at(-1)), 1, ...instead);
  const isGroup = GROUPS.includes(listAt.at(-1) as Group);
  return put(rule, listAt, list.length === 0 && !isGroup ? undefined : list);
}

function move(rule: Json, at: Path, by: -1 | 1): Json {
  const listAt = at.slice(0, -1);
  const list = [...asList(readAt(rule, listAt))];
  const place = Number(at.at(-1));
  const other = place + by;
  const [member] = list.splice(place, 1);
  if (member === undefined) return rule;
  if (other >= 0 && other <= list.length) {
    list.splice(other, 0, member);
    return put(rule, listAt, list);
  }
  const groupAt = listAt.slice(0, -1);
  const parentAt = groupAt.slice(0, -1);
  const parent = readAt(rule, parentAt);
  if (typeof groupAt.at(-1) !== 'number' || !Array.isArray(parent)) return rule;
  const groupPlace = Number(groupAt.at(-1));
  const group = { [String(listAt.at(-1))]: list };
  const both = by < 0 ? [member, group] : [group, member];
  return put(rule, parentAt, parent.toSpliced(groupPlace, 1, ...(list.length > 0 ? both : [member])));
}
