/** The settings under way in; the names of the segments that ask for the risk, which would not be without points, out. */
import type { RulebookSettings } from '../../../protocol/api/rulebook.ts';
import { asObject, type Json } from '../../rules/edit/json.ts';

export function segmentsAtRisk({ segments = [] }: Pick<RulebookSettings, 'segments'>): string[] {
  return segments.filter(({ when }) => asks(when as unknown as Json)).map(({ name }) => name);
}

function asks(condition: Json | undefined): boolean {
  if (Array.isArray(condition)) return condition.some(asks);
  const here = asObject(condition);
  return (
    here['fact'] === 'risk' || Object.values(here).some((part) => typeof part === 'object' && asks(part))
  );
}
