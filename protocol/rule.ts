/** A rule as the marketer writes it, and the rulebook that holds all of a site. */
import type { Brand } from './brand.ts';
import type { Condition, EventPattern } from './condition.ts';
import type { Duration } from './duration.ts';
import type { Intervention, Kind, Stage, Urgency } from './intervention.ts';

/** How often one visitor may be shown this rule. */
export interface Limit {
  perVisitor?: number;
  perVisit?: number;
  /** Not again within this time of the last showing. */
  every?: Duration;
}

/** A label on the journey while this rule's moment matters. */
export interface RuleTag {
  /** Small letters, digits and hyphens. */
  name: string;
  /** How long it lives unless something resolves it; 30 minutes by default. */
  life?: Duration;
  /** What the customer does to resolve it; an order by default. */
  resolvedBy?: EventPattern[];
}

/** What an offer may cost the shop in all, and how often it may be given. Held when decided, returned when not used. */
export interface Budget {
  count?: number;
  /** In the currency of the site's costs. */
  value?: number;
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
  then: {
    tag?: RuleTag;
    /** Left out, the rule only tags. */
    show?: Intervention;
    /** What the other variants of `split` show instead, part by part; the kind stays. */
    variants?: { [variant: string]: Partial<Omit<Intervention, 'kind'>> };
  };
  limit?: Limit;
  /** Per cent of visitors by variant, 100 in all. The first shows `show`; `none` shows nothing. */
  split?: { [variant: string]: number };
  budget?: Budget;
  /** An offer only from this risk on; the book's `offerAtRisk` if left out. */
  atRisk?: number;
  /** How long the decision waits to be shown; 30 minutes by default. */
  expires?: Duration;
}

/** A named condition that rules can ask for. */
export interface Segment {
  id: string;
  name: string;
  when: Condition;
}

/** An event that makes leaving without an order more likely, or less: each adds points, which fade. */
export interface Points extends EventPattern {
  id: string;
  name: string;
  /** -100 to 100, not 0. */
  points: number;
  /** Half-life by event time. */
  fades: Duration;
}

/** How much one visitor may be shown. `fix` and `help` are held back by the cap of their own kind alone. */
export interface Caps {
  /** Offers, reminders and surveys in one visit, and altogether within a time. */
  perVisit?: number;
  perVisitor?: { max: number; within: Duration };
  /** The same for one kind. */
  kinds?: { [kind in Kind]?: { perVisit?: number; perVisitor?: { max: number; within: Duration } } };
}

/** What applies to all rules of a site. */
export interface BookSettings {
  /** Key of the site: draws of one site say nothing of another's. */
  site: string;
  /** Smallest gap between interventions that answer no failure, in milliseconds. */
  quiet: number;
  /** Language of the texts when the page's own is not among them. */
  lang: string;
  /** Kinds, the first before the second. */
  kinds: readonly Kind[];
  caps?: Caps;
  /** Per cent of visitors who are shown nothing, for proof. */
  holdout: number;
  /** Kinds that are never held out. */
  spared: readonly Kind[];
  /** Offers wait while the risk is below this; without it, or without points, they do not. */
  offerAtRisk?: number;
  /** IANA zone of the clock that schedules go by. */
  zone: string;
  /** Languages that every prompt should speak; the console asks for them, shoppers are shown what there is. */
  languages?: readonly string[];
  /** How prompts look where the page does not say it. */
  brand?: Brand;
}

/** When a rule switches itself off: counted over its last showings, one a visitor, within 24 hours. */
export interface Pause {
  /** How many showings it takes to judge; 20 by default. */
  after?: number;
  /** Per cent of them that could not be displayed; 50 by default. */
  failed?: number;
  /** Per cent of them that were dismissed; 90 by default. */
  dismissed?: number;
}

/** When the shop is told that its checkout fails: the last 10 minutes against the 24 hours before. */
export interface FailureAlarm {
  /** Visitors whose checkout failed, at least; 5 by default. */
  visitors?: number;
  /** How many times the normal share of visitors; 3 by default. */
  times?: number;
}

export interface Book {
  version: number;
  settings: BookSettings;
  segments?: Segment[];
  points?: Points[];
  /** `false`: rules are never switched off by themselves. */
  pause?: Pause | false;
  /** `false`: no such alarm. */
  alarm?: FailureAlarm | false;
  rules: Rule[];
}
