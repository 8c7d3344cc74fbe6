/** The bounds and shapes of a rule's parts: the check and the published schema read them here. */
export const BOUNDS = {
  id: /^[a-z0-9][a-z0-9-]{0,59}$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  /** BCP 47, as far as texts need it. */
  language: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
  markup: /<[A-Za-z!/?]|&[A-Za-z#0-9]+;/,
  coupon: /^[A-Za-z0-9_-]{1,40}$/,
  /** Absolute https:, a phone, a mail address, or a path of the shop; `//host` and `/\host` are another host. */
  link: /^(https:\/\/[^\s]+|tel:[+0-9() .-]+|mailto:[^\s]+|\/(?![/\\])[^\s]*|\?[^\s]*|#[^\s]*)$/,
  linkChars: 500,
  name: 100,
  priority: 100,
  /** Characters. */
  title: 80,
  text: 240,
  step: 160,
  label: 40,
  why: 240,
  /** Members. */
  steps: 5,
  choices: 4,
  in: 500,
  where: 20,
  /** Nesting of groups, and conditions of one rule in all. */
  depth: 10,
  conditions: 200,
  /** Conditions of one rule with its segments written out. */
  inlined: 2_000,
  /** Names of events in one silence. */
  silence: 20,
  /** Events of one sequence, and of its `without` at most. */
  sequence: { min: 2, max: 8 },
  /** Name of a place in the page. */
  slot: /^[a-z][a-z0-9-]{0,39}$/,
  /** CSS selector of what a tip points at. */
  anchor: /^[^{}<]{1,200}$/,
  /** Name of a variant; a letter first, because JSON readers put keys that are numbers before all others. */
  variant: /^[a-z][a-z0-9-]{0,19}$/,
  variants: 8,
  /** What one use may cost, and what a budget may come to. */
  cost: 1_000_000,
  budget: 1_000_000_000,
  /** Events that resolve a tag. */
  resolvedBy: 10,
  /** IANA name, as far as its shape tells. */
  zone: /^[A-Za-z_]+(\/[A-Za-z0-9_+-]+){0,2}$/,
  /** `#rrggbb` */
  colour: /^#[0-9A-Fa-f]{6}$/,
  /** Corners, in px. */
  radius: 40,
  /** Families, parted by commas, without anything that could end their place in a style sheet. */
  font: /^[^\s,"'`\\;:{}()<>@*#/][^,"'`\\;:{}()<>@*#/\n\r]{0,59}(, ?[^\s,"'`\\;:{}()<>@*#/][^,"'`\\;:{}()<>@*#/\n\r]{0,59}){0,7}$/,
  languages: 30,
  segments: 200,
  points: 100,
  /** Highest `times`, `perVisitor` and `perVisit`. */
  times: 1_000,
  /** Highest cap: a journey remembers so many showings of a kind. */
  caps: 100,
} as const;
