/** A site's rulebook and draft in; its settings, and which rules ask for which part of them, out. */
import type { RulesOwner } from '../../protocol/api/rulebook.ts';
import type { RulesNamed, SettingsView } from '../../protocol/api/settings.ts';
import type { Current } from './current.ts';

/** Rules that are named. */
const NAMED = 20;

export function settingsView(
  { file, rows, draft, problems, lines, tags }: Current,
  owner: RulesOwner,
): SettingsView {
  const change = draft.changes.find(({ rule }) => rule === null);
  const names = new Map(lines.map(({ id, name }) => [id, name]));
  const segments = new Map<string, string[]>();
  const risk: string[] = [];
  const languages = new Map<string, number>();
  let prompts = 0;
  for (const { id, content } of draft.file.rules) {
    const { when, atRisk, then } = content as Loose;
    const asked = askedBy(when);
    for (const segment of asked.segments) segments.set(segment, [...(segments.get(segment) ?? []), id]);
    if (asked.risk || atRisk !== undefined) risk.push(id);
    if (!then?.show) continue;
    prompts += 1;
    for (const lang of Object.keys(then.show.title ?? {}))
      languages.set(lang, (languages.get(lang) ?? 0) + 1);
  }
  const named = (ids: readonly string[]): RulesNamed => ({
    rules: ids.slice(0, NAMED).map((id) => ({ id, name: names.get(id) ?? id })),
    total: ids.length,
  });
  return {
    owner,
    settings: file.settings,
    ...(change && { change }),
    problems: problems.filter(({ rule }) => rule === undefined),
    revision: rows.find(({ rule }) => rule === null)?.revision ?? 0,
    tags,
    segments: Object.fromEntries([...segments].map(([segment, ids]) => [segment, named(ids)])),
    risk: named(risk),
    texts: { prompts, languages: Object.fromEntries(languages) },
  };
}

/** A rule under way may have anything where its parts belong. */
interface Loose {
  when?: unknown;
  atRisk?: unknown;
  then?: { show?: { title?: object | null } | null } | null;
}

/** Conditions may be unfinished: whatever names a segment, or the risk as a fact, asks for it. */
function askedBy(condition: unknown): { segments: ReadonlySet<string>; risk: boolean } {
  const segments = new Set<string>();
  let risk = false;
  const open = [condition];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    const { segment, fact } = next as { segment?: unknown; fact?: unknown };
    if (typeof segment === 'string') segments.add(segment);
    if (fact === 'risk') risk = true;
    open.push(...Object.values(next).filter((part) => part !== undefined));
  }
  return { segments, risk };
}
