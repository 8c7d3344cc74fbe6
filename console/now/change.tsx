/** How a figure stands beside the same time before: words and sign, never colour alone. */
import { percent } from '../format/percent.ts';
import { whole } from '../format/whole.ts';
import { WORDS } from '../words.ts';

/** @param lessIsGood as with what goes wrong */
export function Change({
  now,
  before,
  lessIsGood = false,
}: {
  now: number;
  before: number;
  lessIsGood?: boolean;
}) {
  const words = WORDS.now.funnel;
  const title = words.before(whole(before));
  if (before === 0) return <span class="muted">{now === 0 ? '' : words.fresh}</span>;
  const share = percent(Math.abs(now - before), before) ?? '';
  const sign = now === before ? '±' : now > before ? '+' : '−';
  return (
    <span class={now === before ? 'muted' : now > before !== lessIsGood ? 'more' : 'less'} title={title}>
      {sign}
      {share}
      <span class="unseen"> ({title})</span>
    </span>
  );
}
