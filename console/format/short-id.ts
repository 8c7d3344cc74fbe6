/** A visitor id short enough for a table; the whole one belongs beside it. */

const FITS = 18;
const KEPT = 10;

export function shortId(id: string): string {
  return id.length <= FITS ? id : `${id.slice(0, KEPT)}…`;
}
