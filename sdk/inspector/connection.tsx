/** Which site this is, and with a dot whether the collector answers. */
import type { Model } from './model.ts';

export function Connection({ model: { state, answers } }: { model: Model }) {
  const status = answers[0]?.status;
  const [tone, says] =
    status === undefined
      ? ['', 'nothing sent yet']
      : status === 200
        ? ['good', 'the collector answers']
        : ['bad', status ? `the collector answered HTTP ${status}` : 'the collector does not answer'];
  return (
    <span class={`connection ${tone}`} title={`Site “${state.site}”: ${says}`}>
      <span class="site">{state.site}</span>
      <span class="unseen">: {says}</span>
    </span>
  );
}
