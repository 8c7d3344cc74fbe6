/** What holds for all rules of a site, live and in the draft, and which rules it concerns. */
import type { RulesNamed, SettingsView } from '../../protocol/api/settings.ts';
import type { Field } from './field.ts';
import { getJson } from './get-json.ts';
import { readChange, readDraftProblem, readSettings } from './read-rulebook.ts';

/** @throws ApiFailure, or the signal's reason if it was aborted */
export async function loadSettings(site: string, signal?: AbortSignal): Promise<SettingsView> {
  const answer = await getJson(`/api/sites/${encodeURIComponent(site)}/draft/settings`, signal);
  const change = answer.get('change');
  const texts = answer.get('texts');
  return {
    owner: answer.get('owner').text() === 'console' ? 'console' : 'folder',
    settings: readSettings(answer.get('settings')),
    ...(change.exists && { change: readChange(change) }),
    problems: answer.get('problems').list(readDraftProblem),
    revision: answer.get('revision').number(),
    tags: answer.get('tags').list((tag) => tag.text()),
    segments: answer.get('segments').map(readNamed),
    risk: readNamed(answer.get('risk')),
    texts: {
      prompts: texts.get('prompts').number(),
      languages: texts.get('languages').map((count) => count.number()),
    },
  };
}

function readNamed(named: Field): RulesNamed {
  return {
    rules: named.get('rules').list((rule) => ({ id: rule.get('id').text(), name: rule.get('name').text() })),
    total: named.get('total').number(),
  };
}
