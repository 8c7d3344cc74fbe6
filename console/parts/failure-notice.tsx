/** Says why something could not be loaded, and lets one try again. */
import type { ApiFailure } from '../api/api-failure.ts';
import { WORDS } from '../words.ts';
import { Notice } from './notice.tsx';

export function FailureNotice({ failure, retry }: { failure: ApiFailure; retry: () => void }) {
  const { failure: words } = WORDS;
  const offline = failure.code === 'unreachable';
  return (
    <div role="alert">
      <Notice tone="bad" icon="failure" title={offline ? words.offlineTitle : words.title}>
        <p>{offline ? words.offline : failure.message}</p>
        <p>
          <button type="button" class="button" onClick={retry}>
            {WORDS.retry}
          </button>
        </p>
      </Notice>
    </div>
  );
}
