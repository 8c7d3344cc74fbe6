/** What an event says: its items, its value and the parameters that matter. */
import type { EventView } from '../api/journey.ts';
import { WORDS } from '../words.ts';
import { eventSummary } from './event-summary.ts';

/** A list page names dozens; the first few tell what it was. */
const ITEMS = 4;

export function EventAbout({ event }: { event: EventView }) {
  const { items, value, details } = eventSummary(event);
  if (items.length === 0 && value === undefined && details.length === 0) return null;
  const more = items.length - ITEMS;
  return (
    <ul class="about">
      {value !== undefined && <li class="value">{value}</li>}
      {items.slice(0, ITEMS).map(({ name, price }, place) => (
        <li key={`${place} ${name}`}>
          {name}
          {price && <span class="muted"> {price}</span>}
        </li>
      ))}
      {more > 0 && <li class="muted">{WORDS.journey.moreItems(more)}</li>}
      {details.map(({ label, text }) => (
        <li key={label}>
          <span class="muted">{label}</span> {text}
        </li>
      ))}
    </ul>
  );
}
