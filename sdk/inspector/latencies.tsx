/** In: how long the last replies took. Out: the usual one in figures, and each as a bar. */
import { durationText } from './duration-text.ts';

const BARS = 30;
const HEIGHT = 24;

export function Latencies({ latencies }: { latencies: readonly number[] }) {
  const shown = latencies.slice(-BARS);
  if (!shown.length) return <p class="quiet">No reply yet</p>;
  const most = Math.max(...shown, 50);
  const median = [...shown].sort((a, b) => a - b)[shown.length >> 1] as number;
  return (
    <>
      <p class="big">
        {durationText(median)} <small>usually, longest {durationText(Math.max(...shown))}</small>
      </p>
      <svg
        class="bars"
        viewBox={`0 0 ${BARS * 6} ${HEIGHT}`}
        aria-hidden="true"
        preserveAspectRatio="xMinYMax meet"
      >
        {shown.map((ms, i) => {
          const height = Math.max(2, (ms / most) * HEIGHT);
          return <rect key={i} x={i * 6} y={HEIGHT - height} width="4" height={height} rx="1" />;
        })}
      </svg>
    </>
  );
}
