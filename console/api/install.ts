/** Whether a site's tag is installed, as `/api/sites/SITE/install` gives it. */
import { getJson } from './get-json.ts';

export interface Installed {
  origin: string;
  /** Epoch milliseconds, both. */
  first: number;
  latest: number;
  /** Version of the tag. */
  tag?: string;
}

export interface InstallProblem {
  code: string;
  origin: string;
  key: string;
  times: number;
  /** Epoch milliseconds. */
  latest: number;
}

export interface Install {
  /** When the collector was started, epoch milliseconds: it knows no more. */
  since: number;
  received: Installed[];
  problems: InstallProblem[];
}

export async function loadInstall(site: string, signal?: AbortSignal): Promise<Install> {
  const answer = await getJson(`/api/sites/${encodeURIComponent(site)}/install`, signal);
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
      code: one.get('code').text(),
      origin: one.get('origin').text(),
      key: one.get('key').text(),
      times: one.get('times').number(),
      latest: one.get('latest').number(),
    })),
  };
}
