/** What somebody wrote as an origin in, what is wrong with it out, in words; empty if nothing is. */
import { siteOrigin } from '../../../protocol/site-origin.ts';
import { WORDS } from '../../words.ts';

export function originProblem(text: string): string {
  const read = siteOrigin(text, (one) => new URL(one));
  if (!('problem' in read)) return '';
  const { problems, instead } = WORDS.siteSettings.origins;
  const perhaps = read.instead === undefined ? '' : ` ${instead(read.instead)}`;
  return problems[read.problem] + perhaps;
}
