/** Asks for the end of an address that shows a rule under way on a page of the shop. */
import type { PreviewLink } from '../../protocol/api/preview.ts';
import { sendJson } from './send-json.ts';

/** @throws ApiFailure */
export async function makePreviewLink(site: string, rule: string): Promise<PreviewLink> {
  const path = `/api/sites/${encodeURIComponent(site)}/rules/${encodeURIComponent(rule)}/preview-link`;
  const answer = await sendJson('POST', path);
  return { fragment: answer.get('fragment').text(), expires: answer.get('expires').number() };
}
