/** A way to install and what is known of the site in, the lines to copy out. */
import type { InstallReply } from '../../../protocol/api/install.ts';

export const WAYS = ['script', 'pinned', 'package'] as const;
export type Way = (typeof WAYS)[number];

export interface TagParts extends Pick<InstallReply, 'key' | 'pinned'> {
  site: string;
  /** Whether the shop has the customer's consent when the page loads. */
  consent: boolean;
  /** Origin of the collector. */
  collector: string;
}

export function tagText(way: Way, { site, key, pinned, consent, collector }: TagParts): string {
  // The site's own key is its first public one; what is kept in the browser is named after the site either way.
  const other = key !== undefined && key !== site ? key : undefined;
  if (way === 'package') {
    const options = [
      `site: '${site}'`,
      ...(other === undefined ? [] : [`key: '${other}'`]),
      `collector: '${collector}/'`,
      ...(consent ? [`consent: 'granted'`] : []),
    ];
    return `import { createKairos } from 'kairos-tag';\n\nconst kairos = createKairos({ ${options.join(', ')} });`;
  }
  const data = [
    `data-site="${site}"`,
    ...(other === undefined ? [] : [`data-key="${other}"`]),
    ...(consent ? ['data-consent="granted"'] : []),
  ].join(' ');
  if (way === 'script' || !pinned) return `<script async src="${collector}/kairos.js" ${data}></script>`;
  return `<script async src="${collector}/${pinned.file}" crossorigin="anonymous"\n  integrity="${pinned.integrity}" ${data}></script>`;
}
