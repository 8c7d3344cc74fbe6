/** What can be shown, as a rule describes it and as the tag receives it. */
import type { Armable } from './event-names.ts';

/** In the default order of precedence: who can't buy comes before who won't buy. */
export const KINDS = ['fix', 'help', 'offer', 'reminder', 'survey'] as const;
export type Kind = (typeof KINDS)[number];

/** Kinds that can be shown by this version. */
export const SHOWABLE_KINDS = ['fix', 'help', 'offer', 'reminder'] as const;

/** Surfaces that can be shown by this version. */
export const SURFACES = ['card', 'slot', 'dialog'] as const;
export type Surface = (typeof SURFACES)[number];

export const STAGES = ['discover', 'decide', 'checkout', 'use', 'renew'] as const;
export type Stage = (typeof STAGES)[number];

export const URGENCIES = ['now', 'soon', 'calm'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** Text by BCP 47 language tag. `{cart.value}` and other facts in braces are filled in. */
export type LocalText = { [language: string]: string };

/** The `show` part of a rule. */
export interface Intervention {
  kind: (typeof SHOWABLE_KINDS)[number];
  surface: Surface;
  /** For the surface `slot`: the place in the page, `<div data-kairos-slot="…">`. */
  slot?: string;
  title: LocalText;
  text: LocalText;
  /** What to do, in order; at most 5. */
  steps?: LocalText[];
  /** The one thing the prompt proposes. */
  action?: { label: LocalText; href?: string; coupon?: string };
  /** Ways to reach somebody; at most 4. `href` is https:, tel:, mailto: or a path of the shop. */
  choices?: { label: LocalText; href: string }[];
  /** "Why am I seeing this?" in the customer's words; made from the facts when left out. */
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
  title: string;
  text: string;
  steps?: string[];
  action?: { label: string; href?: string; coupon?: string };
  choices?: { label: string; href: string }[];
  /** For a reminder: what is in the cart, at most 5 lines. */
  items?: { name: string; quantity: number }[];
  why: string;
  /** BCP 47 tag of the texts. */
  lang: string;
  /** Milliseconds from the reply after which it must not be shown any more. */
  expiresIn: number;
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
