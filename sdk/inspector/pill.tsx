/** The inspector folded up: one button that says how much there is to see. */
import type { Ref } from 'preact';
import { Icon } from './icon.tsx';

interface Props {
  button: Ref<HTMLButtonElement>;
  events: number;
  problems: number;
  open(): void;
}

export function Pill({ button, events, problems, open }: Props) {
  return (
    <button ref={button} type="button" class="pill" aria-expanded={false} onClick={open}>
      <Icon name="mark" />
      <b>Kairos</b>
      <span>{events === 1 ? '1 event' : `${events} events`}</span>
      {problems > 0 && <span class="badge bad">{problems === 1 ? '1 problem' : `${problems} problems`}</span>}
    </button>
  );
}
