/** How prompts look on a site, as its rulebook says it; the page's own `--kairos-…` properties win over it. */

export interface BrandColours {
  /** Button, links, icon: `#rrggbb`, as all of these. */
  accent?: string;
  /** What the prompt stands on. */
  surface?: string;
  text?: string;
}

export interface Brand extends BrandColours {
  /**
   * For the dark scheme. Without an accent there, the other one holds in it too; without a surface or a text, those
   * that prompts have in the dark by themselves.
   */
  dark?: BrandColours;
  /** Of the corners, in px. */
  radius?: number;
  /** Families that the shop's page has loaded or every device has, the first before the second: `Georgia, serif`. */
  font?: string;
}
