/** In: a scale. Out: its answers as buttons, each with one press. */
import type { Scale } from '../../protocol/intervention.ts';
import type { Wording } from './words/contract.ts';

export interface SurveyProps {
  scale: Scale;
  wording: Wording;
  onRate(score: number): void;
}

/** First and last answer. */
const ENDS = { five: [1, 5], nps: [0, 10] } as const;

export function Survey({ scale, wording: { words, lang }, onRate }: SurveyProps) {
  const ends = ENDS[scale];
  const [first, last] = ends;
  return (
    <fieldset aria-labelledby="title" aria-describedby="ends">
      <div class={`scale ${scale}`}>
        {Array.from({ length: last - first + 1 }, (_, place) => (
          <button type="button" key={place} onClick={() => onRate(first + place)}>
            {first + place}
          </button>
        ))}
      </div>
      <p id="ends" class="ends" lang={lang}>
        {ends.map((end, place) => (
          <bdi key={end}>
            {end} · {words[scale][place]}
          </bdi>
        ))}
      </p>
    </fieldset>
  );
}
