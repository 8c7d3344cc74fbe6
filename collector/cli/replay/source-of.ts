/** The name of a source as it is typed in, the same out. */
import { Refusal } from '../../config/refusal.ts';

/** @throws Refusal for what the server API would not take */
export function sourceOf(name: string): string {
  if (/^[a-z0-9_-]{1,20}$/.test(name)) return name;
  throw new Refusal(
    `“${name}” cannot name a source; write up to 20 of a to z, 0 to 9, hyphen and underscore.`,
  );
}
