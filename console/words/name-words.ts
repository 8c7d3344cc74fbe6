/** What things are called in the console that have another name in rules. */

type Names = { readonly [name: string]: string };

export interface NameWords {
  facts: Names;
  events: Names;
  params: Names;
  /** By the fact or the parameter. */
  values: { readonly [of: string]: Names };
}
