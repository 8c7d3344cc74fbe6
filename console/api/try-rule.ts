/** Asks what a rule, as it is being changed, would have said at each event of one recorded journey. */
import type { Tried, TryAsked } from '../../protocol/api/trying.ts';
import { sendJson } from './send-json.ts';

/** @throws ApiFailure `not_found`, `not_publishable` … */
export async function tryRule(site: string, asked: TryAsked): Promise<Tried> {
  const answer = await sendJson('POST', `/api/sites/${encodeURIComponent(site)}/try`, asked);
  const next = answer.get('next').maybeNumber();
  return {
    events: answer.get('events').list((event) => {
      const held = event.get('held').maybeText();
      return {
        at: event.get('at').number(),
        name: event.get('name').text(),
        holds: event.get('holds').flag(),
        ...(held !== undefined && { held }),
        why: event.get('why').text(),
        decided: event.get('decided').list((one) => ({
          rule: one.get('rule').text(),
          name: one.get('name').text(),
        })),
      };
    }),
    ...(next !== undefined && { next }),
  };
}
