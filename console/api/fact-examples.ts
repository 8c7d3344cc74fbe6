/** Values that facts had lately for visitors of a site, as `/api/sites/SITE/facts/examples` gives them. */
import type { FactExample, FactExamples } from '../../protocol/api/facts.ts';
import type { Field } from './field.ts';
import { getJson } from './get-json.ts';

export async function loadFactExamples(site: string, signal?: AbortSignal): Promise<FactExamples['facts']> {
  const answer = await getJson(`/api/sites/${encodeURIComponent(site)}/facts/examples`, signal);
  const facts = answer.get('facts');
  const names = Object.keys(Object(facts.value));
  return Object.fromEntries(names.map((name) => [name, facts.get(name).list(readExample)]));
}

function readExample(example: Field): FactExample {
  const { value } = example.get('value');
  const currency = example.get('currency').maybeText();
  const known = typeof value === 'number' || typeof value === 'boolean';
  return {
    value: known ? value : example.get('value').text(),
    ...(currency !== undefined && { currency }),
  };
}
