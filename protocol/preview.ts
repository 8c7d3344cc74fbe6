/** `POST /v1/preview`: what a rule under way would show, for a page of the shop that was opened by a link from the console. */
import type { Decision } from './intervention.ts';
import type { Language } from './language.ts';

export interface PreviewRequest {
  v: 1;
  /** The site's key, also where its tag sends by another one: the token is what opens it. */
  key: string;
  /** From the link, with the language before it or without. */
  token: string;
}

export interface PreviewReply {
  /** Name of the rule. */
  name: string;
  /** In each language it has, and each variant; empty if there is neither a title nor a text, or no such rule any more. */
  prompts: Decision[];
}

/** Where the tab keeps what people of the console have opened in it, and the name in the address of a link to a preview. */
export function toolsKey(site: string): string {
  return `kairos-tools-${site}`;
}

/**
 * @param language of who made the link; the tag's own line on the page speaks it
 * @returns the fragment of a page's address that opens the preview there
 */
export function previewFragment(site: string, language: Language, token: string): string {
  return `#${toolsKey(site)}=${language}.${token}`;
}
