/** Who did what, as `/api/audit` gives it. */
import { AUDIT_ACTIONS, type AuditEntry, type AuditReply } from '../../protocol/api/accounts.ts';
import { getJson } from './get-json.ts';

/** @param before the last page's `next`; left out for the first page */
export async function loadAudit(before?: number, signal?: AbortSignal): Promise<AuditReply> {
  const answer = await getJson(`/api/audit${before === undefined ? '' : `?before=${before}`}`, signal);
  const next = answer.get('next').maybeNumber();
  const entries = answer.get('entries').list((entry): AuditEntry[] => {
    const action = AUDIT_ACTIONS.find((one) => one === entry.get('action').value);
    // An action of a later collector has no words here.
    if (action === undefined) return [];
    return [
      {
        id: entry.get('id').number(),
        at: entry.get('at').number(),
        who: entry.get('who').text(),
        action,
        subject: entry.get('subject').text(),
        detail: entry.get('detail').text(),
      },
    ];
  });
  return { entries: entries.flat(), days: answer.get('days').number(), ...(next !== undefined && { next }) };
}
