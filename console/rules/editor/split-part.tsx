/** Part of the visitors sees another text, or nothing, so that one can compare. */
import { WORDS } from '../../words.ts';
import { asObject, type Json, readAt } from '../edit/json.ts';
import { NumberField } from '../fields/number-field.tsx';
import { ProblemsOf } from '../fields/problems-of.tsx';
import { TextField } from '../fields/text-field.tsx';
import { useEdit, useField } from './edit-context.ts';

const NONE = 'none';

export function SplitPart() {
  const { rule, change, lang, readOnly } = useEdit();
  const split = useField(['split']);
  const variants = useField(['then', 'variants']);
  const words = WORDS.limits;
  const names = Object.keys(asObject(split.value));
  const begin = (share: Json, texts: Json | undefined) => {
    const { then, ...rest } = asObject(rule);
    const { variants: _old, ...others } = asObject(then);
    const value = {
      ...rest,
      split: share,
      then: { ...others, ...(texts !== undefined && { variants: texts }) },
    };
    change({ do: 'replace', value });
  };
  if (names.length === 0) {
    if (readOnly) return null;
    const title = asObject(readAt(rule, ['then', 'show', 'title']));
    const text = asObject(readAt(rule, ['then', 'show', 'text']));
    return (
      <div class="group-tools">
        <button type="button" class="button" onClick={() => begin({ a: 50, b: 50 }, { b: { title, text } })}>
          {words.splitTexts}
        </button>
        <button type="button" class="button" onClick={() => begin({ a: 50, [NONE]: 50 }, undefined)}>
          {words.splitNone}
        </button>
      </div>
    );
  }
  return (
    <>
      {names.map((name, place) => {
        const own = Object.hasOwn(asObject(variants.value), name);
        const said = name === NONE ? words.nothing : place === 0 ? words.first : words.variant(name);
        return (
          <div key={name} class="part">
            <NumberField at={['split', name]} label={words.share(said)} />
            {own && (
              <>
                <TextField
                  at={['then', 'variants', name, 'title', lang]}
                  label={`${WORDS.showing.titleText}, ${said}`}
                />
                <TextField
                  at={['then', 'variants', name, 'text', lang]}
                  label={`${WORDS.showing.text}, ${said}`}
                  long
                />
              </>
            )}
          </div>
        );
      })}
      <ProblemsOf problems={split.problems.filter(({ path }) => path === split.pointer)} />
      {!readOnly && (
        <button
          type="button"
          class="button quiet-add"
          onClick={() => {
            const { split: _split, then, ...rest } = asObject(rule);
            const { variants: _variants, ...others } = asObject(then);
            change({ do: 'replace', value: { ...rest, then: others } });
          }}
        >
          {words.endSplit}
        </button>
      )}
    </>
  );
}
