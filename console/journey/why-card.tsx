/** One entry of the trace under the event that made it: the result, the sentence, and what became of it. */
import type { WhyView } from '../api/journey.ts';
import { Icon } from '../parts/icon.tsx';
import { WORDS } from '../words.ts';
import { FateList } from './fate-list.tsx';
import type { Fate } from './fates.ts';

interface Props {
  why: WhyView;
  fate: Fate | undefined;
  imported: boolean;
}

export function WhyCard({ why: { result, kind, name, sentence, book }, fate, imported }: Props) {
  return (
    <li class={`why ${result}`}>
      <p class="why-head">
        <span class="result">
          <Icon name={result} />
          {WORDS.results[result]}
        </span>
        {result !== 'tag' && (
          <span class={`kind ${kind}`}>
            <Icon name={kind} />
            {WORDS.kinds[kind] ?? kind}
          </span>
        )}
        <strong class="rule-name">{name}</strong>
        <span class="muted version">{WORDS.versions.version(book)}</span>
      </p>
      <p class="why-sentence">{WORDS.whys.plain(WORDS.whys.untitled(sentence))}</p>
      {fate && (result === 'decided' || (result === 'armed' && fate.outcomes.length > 0)) && (
        <FateList fate={fate} imported={imported} />
      )}
    </li>
  );
}
