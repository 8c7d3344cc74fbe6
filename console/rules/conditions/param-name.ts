/** A detail of an event by its plain name. */
import { WORDS } from '../../words.ts';

export function paramName(param: string): string {
  return WORDS.params[param] ?? param.replaceAll('_', ' ');
}
