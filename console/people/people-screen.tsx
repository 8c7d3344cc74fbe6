/** Everybody who may use the console: add somebody, change what they may do, let them in again. */
import { useState } from 'preact/hooks';
import type { LinkReply, PersonRow } from '../../protocol/api/accounts.ts';
import { loadPeople } from '../api/people.ts';
import { useLoad } from '../api/use-load.ts';
import { ago } from '../format/ago.ts';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { Loading } from '../parts/loading.tsx';
import { ScreenHeading } from '../parts/screen-heading.tsx';
import { useNow } from '../polling/use-now.ts';
import { WORDS } from '../words.ts';
import { AddPerson } from './add-person.tsx';
import { ChangePerson } from './change-person.tsx';
import { LinkNotice } from './link-notice.tsx';

export function PeopleScreen() {
  const words = WORDS.people;
  const [pages, setPages] = useState<readonly number[]>([0]);
  const [link, setLink] = useState<LinkReply>();
  const load = async (signal: AbortSignal) => {
    const all = [];
    for (const after of pages) all.push(await loadPeople(after, signal));
    return all;
  };
  const { value, failure, reload } = useLoad(load, 'people');
  const next = value?.at(-1)?.next;
  const onLink = (made: LinkReply) => {
    setLink(made);
    reload();
  };
  return (
    <>
      <ScreenHeading title={[words.title]}>{words.title}</ScreenHeading>
      <p class="lead">{words.lead}</p>
      <div class="account-panels">
        <AddPerson onAdded={onLink} />
        <section class="panel account-panel" aria-labelledby="everybody">
          <h2 id="everybody">{words.everybody}</h2>
          <div role="status">{link && <LinkNotice link={link} />}</div>
          {!value && (failure ? <FailureNotice failure={failure} retry={reload} /> : <Loading />)}
          <ul class="account-rows">
            {value
              ?.flatMap(({ people }) => people)
              .map((person) => (
                <Row key={person.id} person={person} onLink={onLink} onChanged={reload} />
              ))}
          </ul>
          {next !== undefined && (
            <button
              type="button"
              class="button"
              onClick={() => {
                setPages([...pages, next]);
                reload();
              }}
            >
              {WORDS.journeys.more}
            </button>
          )}
        </section>
      </div>
    </>
  );
}

interface Props {
  person: PersonRow;
  onLink(link: LinkReply): void;
  onChanged(): void;
}

function Row({ person, onLink, onChanged }: Props) {
  const words = WORDS.people;
  const now = useNow();
  const { name, email, role, state, seen } = person;
  return (
    <li>
      <div>
        <strong>{name}</strong> <span class="muted">{email || words.noEmail}</span>
        <p class="muted">
          {words.roles[role].name} · {words.states[state]}
          {seen !== null && ` · ${words.seen(ago(seen, now))}`}
        </p>
      </div>
      <ChangePerson person={person} onLink={onLink} onChanged={onChanged} />
    </li>
  );
}
