/** The console's addresses, kept behind the `#`: `#/SITE/SECTION`, and what follows it within the section. */

export type Route =
  | { screen: 'now'; site?: string }
  | { screen: 'journeys'; site: string }
  | { screen: 'journey'; site: string; visitor: string }
  | { screen: 'rules' | 'new-rule' | 'publish' | 'versions'; site: string }
  | { screen: 'rule'; site: string; rule: string }
  | { screen: 'unknown' };

/** The parts of the console that its header leads to. */
export type Section = 'now' | 'rules' | 'journeys';

/** Screens of the rules that are not one rule; no id of a rule can begin with a plus. */
const BESIDE_RULES = { '+new': 'new-rule', '+publish': 'publish', '+versions': 'versions' } as const;

/** @param hash as `location.hash` has it */
export function parseRoute(hash: string): Route {
  const parts = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decoded);
  const [site, section, member] = parts;
  if (parts.length > 3 || site === undefined || parts.includes(undefined)) return { screen: 'unknown' };
  if (site === '') return { screen: 'now' };
  if (section === undefined || section === '' || section === 'now') return { screen: 'now', site };
  if (section === 'journeys') {
    return member ? { screen: 'journey', site, visitor: member } : { screen: 'journeys', site };
  }
  if (section !== 'rules') return { screen: 'unknown' };
  if (!member) return { screen: 'rules', site };
  if (Object.hasOwn(BESIDE_RULES, member)) {
    return { screen: BESIDE_RULES[member as keyof typeof BESIDE_RULES], site };
  }
  return { screen: 'rule', site, rule: member };
}

/** @returns the section whose link in the header is marked, if the route is in one */
export function sectionOf({ screen }: Route): Section | undefined {
  if (screen === 'unknown') return undefined;
  if (screen === 'now') return 'now';
  return screen === 'journeys' || screen === 'journey' ? 'journeys' : 'rules';
}

export function sectionHref(site: string, section: Section): string {
  return `#/${encodeURIComponent(site)}/${section}`;
}

export function journeyHref(site: string, visitor: string): string {
  return `${sectionHref(site, 'journeys')}/${encodeURIComponent(visitor)}`;
}

export function ruleHref(site: string, rule: string): string {
  return `${sectionHref(site, 'rules')}/${encodeURIComponent(rule)}`;
}

/** @param beside one of the screens that stand beside the list of rules */
export function besideRulesHref(site: string, beside: 'new' | 'publish' | 'versions'): string {
  return `${sectionHref(site, 'rules')}/+${beside}`;
}

/** @returns `undefined` for what no address of ours can be */
function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
