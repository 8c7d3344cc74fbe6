/** Whether a site's tag is installed: `GET /api/sites/:site/install`. */

/** One origin that may send events of a site, and did. */
export interface Installed {
  origin: string;
  /** Epoch milliseconds, both; also from before the collector's start. */
  first: number;
  latest: number;
  /** Version of the tag that sent the latest batch, if it tells. */
  tag?: string;
}

/** Batches that were refused: for an origin that is not in the site's list, or a key that no site has. */
export interface InstallProblem {
  code: 'origin_not_listed' | 'unknown_key';
  /** `none` if the request named no origin, as those of programs do. */
  origin: string;
  /** The key that was sent. */
  key: string;
  /** How often since the start. */
  times: number;
  /** Epoch milliseconds. */
  latest: number;
}

export interface InstallReport {
  /** When the collector was started, epoch milliseconds: of refusals it knows no more. */
  since: number;
  /** Origins in the site's list whose events were received, the first one first. */
  received: Installed[];
  /** The latest first. */
  problems: InstallProblem[];
}

export interface InstallReply extends InstallReport {
  /** The public key a tag that is installed now should have; absent if none works. */
  key?: string;
  /** The tag's file of this version and its hash, for `integrity`; absent where the build has none. */
  pinned?: { file: string; integrity: string };
}
