/** `then show an offer on a card, saying …`: all that a prompt has, as far as its kind can have it. */
import { KINDS, type Kind, SCALES, SURFACES, type Surface } from '../../../protocol/intervention.ts';
import { WORDS } from '../../words.ts';
import { asObject, asText } from '../edit/json.ts';
import { withKind, withSurface } from '../edit/with-kind.ts';
import { useEdit, useField } from '../editor/edit-context.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { ProblemsOf } from '../fields/problems-of.tsx';
import { TextField } from '../fields/text-field.tsx';
import { ActionFields } from './action-fields.tsx';
import { ChoicesFields } from './choices-fields.tsx';
import { LanguageTabs } from './language-tabs.tsx';
import { StepsFields } from './steps-fields.tsx';

const SHOW = ['then', 'show'];
const options = <T extends string>(names: readonly T[], words: { [name: string]: string }) =>
  names.map((name) => [name, words[name] ?? name] as const);

export function ShowPart({ onLanguage }: { onLanguage: (lang: string) => void }) {
  const { rule, change, lang } = useEdit();
  const { value, problems } = useField(SHOW);
  const scale = useField([...SHOW, 'scale']);
  const words = WORDS.showing;
  const show = asObject(value);
  const kind = asText(show['kind']);
  const surface = asText(show['surface']);
  return (
    <>
      <div class="sentence">
        <ChoiceField
          label={words.kind}
          at="/then/show/kind"
          value={kind}
          options={options(KINDS, words.kinds)}
          onChoose={(chosen) => change({ do: 'replace', value: withKind(rule, chosen as Kind, lang) })}
        />
        <ChoiceField
          label={words.surface}
          at="/then/show/surface"
          value={surface}
          options={options(SURFACES, words.surfaces)}
          onChoose={(chosen) => change({ do: 'replace', value: withSurface(rule, chosen as Surface) })}
        />
        {surface === 'slot' && <TextField at={[...SHOW, 'slot']} label={words.slot} hint={words.slotHint} />}
        {surface === 'tip' && (
          <TextField at={[...SHOW, 'anchor']} label={words.anchor} hint={words.anchorHint} />
        )}
        {kind === 'survey' && (
          <ChoiceField
            label={words.scale}
            at={scale.pointer}
            value={asText(scale.value)}
            options={options(SCALES, words.scales)}
            onChoose={scale.set}
          />
        )}
      </div>
      <LanguageTabs onLanguage={onLanguage} />
      <TextField at={[...SHOW, 'title', lang]} label={kind === 'survey' ? words.question : words.titleText} />
      <TextField at={[...SHOW, 'text', lang]} label={words.text} hint={words.fill} long />
      <StepsFields />
      {kind !== 'survey' && <ActionFields offer={kind === 'offer'} />}
      {(kind === 'help' || show['choices'] !== undefined) && <ChoicesFields />}
      <TextField at={[...SHOW, 'why', lang]} label={words.why} hint={words.whyHint} long optional />
      <ProblemsOf problems={problems.filter(({ path }) => ELSEWHERE.test(path))} />
    </>
  );
}

/** Texts of languages that are not shown just now, and what has no field for its kind. */
const ELSEWHERE = /^\/then\/show(\/(kind|surface|scale|cost|title|text))?$/;
