/** `POST /api/sites/:site/rules/:id/preview-link`: the way to see a rule under way on a page of the shop. */
export interface PreviewLink {
  /** Add it to the address of any page of the site: `#kairos-tools-demo=…`. */
  fragment: string;
  /** When it ends, epoch milliseconds. */
  expires: number;
}
