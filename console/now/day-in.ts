/** The day of a time zone's calendar at a time, as `YYYY-MM-DD`. */

/**
 * @param zone an IANA name; left out, or unknown to this browser, the device's own
 * @param at epoch milliseconds
 */
export function dayIn(zone: string | undefined, at: number): string {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}

function formatOf(timeZone: string | undefined): Intl.DateTimeFormat {
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  try {
    return new Intl.DateTimeFormat('en', { ...parts, calendar: 'gregory', timeZone });
  } catch {
    return new Intl.DateTimeFormat('en', { ...parts, calendar: 'gregory' });
  }
}
