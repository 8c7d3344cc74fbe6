/** Opens a journey by its visitor's id. */
import { useId, useState } from 'preact/hooks';
import { journeyHref } from '../routing/route.ts';
import { WORDS } from '../words.ts';

export function FindVisitor({ site }: { site: string }) {
  const [id, setId] = useState('');
  const field = useId();
  const { journeys } = WORDS;
  const open = (event: SubmitEvent) => {
    event.preventDefault();
    const visitor = id.trim();
    if (visitor) location.hash = journeyHref(site, visitor);
  };
  return (
    <search>
      <form class="find" onSubmit={open}>
        <label class="unseen" for={field}>
          {journeys.find}
        </label>
        <input
          id={field}
          class="id"
          value={id}
          onInput={(event) => setId(event.currentTarget.value)}
          placeholder={journeys.findHint}
          autocomplete="off"
          spellcheck={false}
          maxLength={130}
          required
        />
        <button type="submit" class="button">
          {journeys.findAction}
        </button>
      </form>
    </search>
  );
}
