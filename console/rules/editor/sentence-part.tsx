/** What the rule says as it stands, in one sentence. */
import { tellSentence } from '../tell/tell-sentence.ts';
import { useEdit } from './edit-context.ts';

export function SentencePart() {
  const { rule, lang } = useEdit();
  const said = tellSentence(rule, lang);
  return said === undefined ? null : <p class="rule-sentence">{said}</p>;
}
