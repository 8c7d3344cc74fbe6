/** Stands where an answer will be; seen only if it takes a moment. */
import { WORDS } from '../words.ts';

export function Loading() {
  return (
    <div class="loading" role="status">
      <span class="unseen">{WORDS.loading}</span>
      <span class="bone" />
      <span class="bone" />
      <span class="bone" />
    </div>
  );
}
