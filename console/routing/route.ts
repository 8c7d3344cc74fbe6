/** The console's addresses, kept behind the `#`: `#/SITE/SECTION`, and what follows it within the section. */

import { type FindAsked, readAsked, tellAsked } from '../find/asked.ts';

export type Route =
  | { screen: 'now'; site?: string }
  | { screen: 'journeys'; site: string }
  | { screen: 'journey'; site: string; visitor: string }
  | { screen: 'find'; site: string; asked: FindAsked }
  | { screen: 'rules' | 'new-rule' | 'publish' | 'versions' | 'backtest'; site: string }
  | { screen: 'rule'; site: string; rule: string }
  | { screen: 'settings'; site: string; part?: string }
  | { screen: AccountScreenName }
  | { screen: 'invitation'; token: string }
  | { screen: 'unknown' };

/** Screens about oneself and the people, of no site; no site's key can have a plus. */
export type AccountScreenName = 'account' | 'people' | 'audit' | 'api';

export const ACCOUNT_HREF = {
  account: '#/+account',
  people: '#/+people',
  audit: '#/+audit',
  api: '#/+api',
} as const;
const accountScreens = ['account', 'people', 'audit', 'api'] as const;

/** The parts of the console that its header leads to. */
export type Section = 'now' | 'rules' | 'journeys' | 'settings';

/** Screens of the rules that are not one rule; no id of a rule can begin with a plus. */
const BESIDE_RULES = {
  '+new': 'new-rule',
  '+publish': 'publish',
  '+versions': 'versions',
  '+backtest': 'backtest',
} as const;

/** What is looked for among the journeys; no visitor's id begins so. */
const FIND = '+find?';

/** @param hash as `location.hash` has it */
export function parseRoute(hash: string): Route {
  const parts = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decoded);
  const [site, section, member] = parts;
  if (parts.length > 3 || site === undefined || parts.includes(undefined)) return { screen: 'unknown' };
  if (site === '+invitation' && section) return { screen: 'invitation', token: section };
  const account = accountScreens.find((screen) => site === `+${screen}`);
  if (account) return { screen: account };
  if (site === '') return { screen: 'now' };
  if (section === undefined || section === '' || section === 'now') return { screen: 'now', site };
  if (section === 'journeys') {
    const asked = member?.startsWith(FIND) ? readAsked(member.slice(FIND.length)) : undefined;
    if (asked) return { screen: 'find', site, asked };
    return member ? { screen: 'journey', site, visitor: member } : { screen: 'journeys', site };
  }
  if (section === 'settings') return { screen: 'settings', site, ...(member && { part: member }) };
  if (section !== 'rules') return { screen: 'unknown' };
  if (!member) return { screen: 'rules', site };
  if (Object.hasOwn(BESIDE_RULES, member)) {
    return { screen: BESIDE_RULES[member as keyof typeof BESIDE_RULES], site };
  }
  return { screen: 'rule', site, rule: member };
}

/** What the link of an invitation leads to; behind the `#`, so that no server writes it down. */
export function invitationHref(token: string): string {
  return `#/+invitation/${encodeURIComponent(token)}`;
}

/** A screen that shows something of a site; an address that leads nowhere is taken for one. */
export type SiteRoute = Exclude<Route, { screen: AccountScreenName | 'invitation' }>;

export function isOfSite(route: Route): route is SiteRoute {
  return route.screen !== 'invitation' && !accountScreens.some((one) => one === route.screen);
}

/** @returns the section whose link in the header is marked, if the route is in one */
export function sectionOf(route: Route): Section | undefined {
  if (!isOfSite(route) || route.screen === 'unknown') return undefined;
  const { screen } = route;
  if (screen === 'now' || screen === 'settings') return screen;
  return screen === 'journeys' || screen === 'journey' || screen === 'find' ? 'journeys' : 'rules';
}

export function sectionHref(site: string, section: Section): string {
  return `#/${encodeURIComponent(site)}/${section}`;
}

export function journeyHref(site: string, visitor: string): string {
  return `${sectionHref(site, 'journeys')}/${encodeURIComponent(visitor)}`;
}

export function findHref(site: string, asked: FindAsked): string {
  return `${sectionHref(site, 'journeys')}/${encodeURIComponent(FIND + tellAsked(asked))}`;
}

export function ruleHref(site: string, rule: string): string {
  return `${sectionHref(site, 'rules')}/${encodeURIComponent(rule)}`;
}

/** @param beside one of the screens that stand beside the list of rules */
export function besideRulesHref(site: string, beside: 'new' | 'publish' | 'versions' | 'backtest'): string {
  return `${sectionHref(site, 'rules')}/+${beside}`;
}

/** @param part the name of one of the screens of the settings */
export function settingsHref(site: string, part: string): string {
  return `${sectionHref(site, 'settings')}/${encodeURIComponent(part)}`;
}

/** @returns `undefined` for what no address of ours can be */
function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
