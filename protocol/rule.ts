/** A rule as the marketer writes it, and the rulebook that holds all of a site. */
import type { Condition } from './condition.ts';
import type { Duration } from './duration.ts';
import type { Intervention, Kind, Stage, Urgency } from './intervention.ts';

/** How often one visitor may be shown this rule. */
export interface Limit {
  perVisitor?: number;
  perVisit?: number;
  /** Not again within this time of the last showing. */
  every?: Duration;
}

export interface Rule {
  /** Small letters, digits and hyphens; never reused for another rule. */
  id: string;
  name: string;
  stage?: Stage;
  /** `now` by default. */
  urgency?: Urgency;
  /** 0 to 100, higher wins; 50 by default. */
  priority?: number;
  /** Date the rule was made (YYYY-MM-DD); of two equals the older wins. */
  created?: string;
  when: Condition;
  then: { show: Intervention };
  limit?: Limit;
  /** How long the decision waits to be shown; 30 minutes by default. */
  expires?: Duration;
}

/** What applies to all rules of a site. */
export interface BookSettings {
  /** Smallest gap between interventions that answer no failure, in milliseconds. */
  quiet: number;
  /** Language of the texts when the page's own is not among them. */
  lang: string;
  /** Kinds, the first before the second. */
  kinds: readonly Kind[];
}

export interface Book {
  version: number;
  settings: BookSettings;
  rules: Rule[];
}
