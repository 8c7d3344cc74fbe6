/** In: the address the page was opened with. Out: one `campaign_details` if it says what brought the visitor here. */
import { CAMPAIGN_DETAILS } from '../../../protocol/event-names.ts';
import type { LateClient, Signal } from '../signal.ts';

/** Parameters of the address, as Google's campaign builder writes them: ga-dev-tools.google/campaign-url-builder */
const NAMES = { source: 'utm_source', medium: 'utm_medium', campaign: 'utm_campaign', term: 'utm_term' };

/** Ids that networks add to a click: whose it is, and by which way. Facebook adds its own to every link, paid or not. */
const CLICKS: readonly [id: RegExp, source: string, medium: string][] = [
  [/^(gclid|gbraid|wbraid)$/, 'google', 'cpc'],
  [/^msclkid$/, 'bing', 'cpc'],
  [/^fbclid$/, 'facebook', 'social'],
];

export const campaign: Signal<LateClient> = {
  setup({ track }) {
    // The address as it was loaded: some shops tidy it up at once. A page loaded again brought nobody here.
    const [loaded] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const details = loaded?.type === 'navigate' ? campaignOf(new URL(loaded.name).searchParams) : undefined;
    if (details) track(CAMPAIGN_DETAILS, details);
    return () => {};
  },
};

/** @returns what the address says, its own words before the networks'; `undefined` if it says nothing */
export function campaignOf(address: URLSearchParams): { [name: string]: string } | undefined {
  const [, source = '', medium = ''] =
    CLICKS.find(([id]) => [...address].some(([name, value]) => id.test(name) && value)) ?? [];
  const said = Object.entries(NAMES).map(([name, from]) => [name, address.get(from) ?? '']);
  const details = said.filter(([, value]) => value);
  if (details.length === 0 && !source) return undefined;
  return { ...(source && { source, medium }), ...Object.fromEntries(details) };
}
