/** What can be shown, as a rule describes it and as the tag receives it. */
import type { Armable } from './event-names.ts';

/** In the default order of precedence: who can't buy comes before who won't buy. */
export const KINDS = ['fix', 'help', 'offer', 'reminder', 'survey'] as const;
export type Kind = (typeof KINDS)[number];

/** Surfaces that can be shown by this version. */
export const SURFACES = ['card', 'bar', 'slot', 'dialog', 'tip'] as const;
export type Surface = (typeof SURFACES)[number];

export const STAGES = ['discover', 'decide', 'checkout', 'use', 'renew'] as const;
export type Stage = (typeof STAGES)[number];

export const URGENCIES = ['now', 'soon', 'calm'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** How a survey is answered: 1 to 5, or 0 to 10 ("would you recommend us?"). */
export const SCALES = ['five', 'nps'] as const;
export type Scale = (typeof SCALES)[number];

/** Text by BCP 47 language tag. `{cart.value}` and other facts in braces are filled in. */
export type LocalText = { [language: string]: string };

/** The `show` part of a rule. */
export interface Intervention {
  kind: Kind;
  surface: Surface;
  /** For the surface `slot`: the place in the page, `<div data-kairos-slot="…">`. */
  slot?: string;
  /** For the surface `tip`: CSS selector of the element it points at. */
  anchor?: string;
  title: LocalText;
  text: LocalText;
  /** For the kind `survey`: `title` is its one question. */
  scale?: Scale;
  /** What to do, in order; at most 5. */
  steps?: LocalText[];
  /** The one thing the prompt proposes. */
  action?: {
    label: LocalText;
    href?: string;
    /** A code of the shop; with `single`, the beginning of a code of the visitor's own. */
    coupon?: string;
    /** The code is made when the customer acts, for this visitor and one order. */
    single?: true;
  };
  /** What one use costs the shop, in the currency of its budgets: an amount, or a share of the cart's value. */
  cost?: number | { percent: number };
  /** Ways to reach somebody; at most 4. `href` is https:, tel:, mailto: or a path of the shop. */
  choices?: { label: LocalText; href: string }[];
  /** "Why am I seeing this?" in the customer's words; made from what made the rule true when left out. */
  why?: LocalText;
}

/** A decision as the tag receives it: one intervention, in one language, ready to be shown. */
export interface Decision {
  /** Stable: a repeated reply carries the same id. */
  id: string;
  rule: string;
  kind: Kind;
  surface: Surface;
  slot?: string;
  anchor?: string;
  title: string;
  text: string;
  scale?: Scale;
  steps?: string[];
  /** With `single` there is no `coupon` yet: the reply to `intervention_acted` brings it in `codes`. */
  action?: { label: string; href?: string; coupon?: string; single?: true };
  choices?: { label: string; href: string }[];
  /** For a reminder: what is in the cart, at most 5 lines. */
  items?: { name: string; quantity: number }[];
  /** "Why am I seeing this?", answered. */
  why: string;
  /** BCP 47 tag of the answer, where it is not that of the other texts. */
  whyLang?: string;
  /** Variant of the rule's split that this visitor is shown. */
  variant?: string;
  /** BCP 47 tag of the texts. */
  lang: string;
  /** What the site's brand adds to the style sheet of the prompt; absent without one. */
  css?: string;
  /** Milliseconds from the reply after which it must not be shown any more. */
  expiresIn: number;
}

/** A code of the visitor's own, made when they acted upon a decision. */
export interface IssuedCode {
  /** Id of the decision that was acted upon. */
  decision: string;
  code: string;
}

/**
 * An answer sent ahead: what the collector would say if this moment came now. The tag shows it in the frame in
 * which the moment comes, and reports it as `armed` of the moment's event. Any failure or change of the cart voids it.
 */
export interface Armed {
  moment: Armable;
  decision: Decision;
  /** Id of the last event it is based on. */
  basis: string;
}
