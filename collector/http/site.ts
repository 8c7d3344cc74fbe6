/** A site as the routes need it: who may send, and which parameters are kept. */

export interface Site {
  key: string;
  name: string;
  origins: ReadonlySet<string>;
  /** Allowed parameter names. */
  params: ReadonlySet<string>;
  secret: string;
  newVisitorsPerMinute: number;
}
