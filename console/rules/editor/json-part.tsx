/** The rule as JSON, for those who want it: what is typed there is the rule as soon as it can be read. */
import { useId, useState } from 'preact/hooks';
import { WORDS } from '../../words.ts';
import type { Json } from '../edit/json.ts';
import { useEdit } from './edit-context.ts';

export function JsonPart() {
  const { rule, change, readOnly } = useEdit();
  const [typed, setTyped] = useState<string>();
  const id = useId();
  const words = WORDS.editor;
  const wrong = typed !== undefined && parse(typed) === undefined;
  return (
    <>
      <label for={id} class="unseen">
        {words.jsonLabel}
      </label>
      <textarea
        id={id}
        class="code json"
        rows={16}
        spellcheck={false}
        readOnly={readOnly}
        aria-invalid={wrong}
        value={typed ?? JSON.stringify(rule, null, 2)}
        onInput={({ currentTarget: { value } }) => {
          setTyped(value);
          const read = parse(value);
          if (read !== undefined) change({ do: 'replace', value: { ...read, id: idOf(rule) } });
        }}
        onBlur={() => !wrong && setTyped(undefined)}
      />
      <p role="status" class="bad-text">
        {wrong ? words.jsonWrong : ''}
      </p>
    </>
  );
}

function parse(text: string): { [part: string]: Json } | undefined {
  try {
    const read: unknown = JSON.parse(text);
    const object = typeof read === 'object' && read !== null && !Array.isArray(read);
    return object ? (read as { [part: string]: Json }) : undefined;
  } catch {
    return undefined;
  }
}

/** It is the rule's address, and limits are counted by it. */
function idOf(rule: Json): Json {
  return (rule as { id: string }).id;
}
