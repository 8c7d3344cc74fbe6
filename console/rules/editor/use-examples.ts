/** Values that visitors of the site had lately; they only help, so that nobody waits for them or hears that they are missing. */
import { loadFactExamples } from '../../api/fact-examples.ts';
import { useLoad } from '../../api/use-load.ts';
import type { Edit } from './edit-context.ts';

const NONE: Edit['examples'] = {};

export function useExamples(site: string): Edit['examples'] {
  return useLoad((signal) => loadFactExamples(site, signal), site).value ?? NONE;
}
