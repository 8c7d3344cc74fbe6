/** Whether a site's tag is installed, and the tag to paste, as `/api/sites/SITE/install` gives it. */
import type { InstallReply } from '../../protocol/api/install.ts';
import { getJson } from './get-json.ts';

export async function loadInstall(site: string, signal?: AbortSignal): Promise<InstallReply> {
  const answer = await getJson(`/api/sites/${encodeURIComponent(site)}/install`, signal);
  const key = answer.get('key').maybeText();
  const pinned = answer.get('pinned');
  return {
    since: answer.get('since').number(),
    received: answer.get('received').list((one) => {
      const tag = one.get('tag').maybeText();
      return {
        origin: one.get('origin').text(),
        first: one.get('first').number(),
        latest: one.get('latest').number(),
        ...(tag !== undefined && { tag }),
      };
    }),
    problems: answer.get('problems').list((one) => ({
      code: one.get('code').text() === 'unknown_key' ? 'unknown_key' : 'origin_not_listed',
      origin: one.get('origin').text(),
      key: one.get('key').text(),
      times: one.get('times').number(),
      latest: one.get('latest').number(),
    })),
    ...(key !== undefined && { key }),
    ...(pinned.exists && {
      pinned: { file: pinned.get('file').text(), integrity: pinned.get('integrity').text() },
    }),
  };
}
