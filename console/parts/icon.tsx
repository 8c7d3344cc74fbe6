/** A small picture beside words; it says nothing that the words do not. */

const PATHS = {
  decided: 'M3.5 8.5l3 3 6-7',
  held: 'M6 4v8M10 4v8',
  armed: 'M8.8 2.5L4 9h3.6l-.6 4.5L12 7H8.3z',
  expired: 'M12.5 8A4.5 4.5 0 1 1 8 3.5c1.6 0 2.9.8 3.8 2M12 2.5v3H9',
  fix: 'M9.8 3.1a3.2 3.2 0 0 0-4 4L2.6 10.3a1.6 1.6 0 0 0 2.3 2.3l3.2-3.2a3.2 3.2 0 0 0 4-4L10.2 7.3 8.6 5.7z',
  help: 'M5.8 6a2.2 2.2 0 1 1 3.4 1.8c-.8.5-1.2 1-1.2 1.9M8 12.2v.1',
  offer: 'M8.5 2.5h5v5l-6 6-5-5zM10.9 5.1v.1',
  reminder: 'M4 11V7a4 4 0 0 1 8 0v4l1 1H3zM7 14h2',
  survey: 'M3 4h10M3 8h10M3 12h6',
  up: 'M8 13V3.5M4 7.5l4-4 4 4',
  down: 'M8 3v9.5M4 8.5l4 4 4-4',
  group: 'M3 2.5h2M3 2.5v11h2M13 2.5h-2M13 2.5v11h-2M6 6h4M6 10h4',
  ungroup: 'M2.5 5V2.5h11V5M2.5 11v2.5h11V11M5 8h6',
  person: 'M8 8.2a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2zM3 13.5c.4-2.6 2.4-3.8 5-3.8s4.6 1.2 5 3.8',
  copy: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z',
  back: 'M10 3L5 8l5 5',
  warning: 'M8 2.5l6 11H2zM8 6.5v3.2M8 11.6v.1',
  failure: 'M4 4l8 8M12 4l-8 8',
  shown:
    'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8zM8 6.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6',
  waiting: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM8 5v3l2 1.5',
} as const;

/** @param name one of the pictures; with any other, such as a kind of a later version, nothing is drawn */
export function Icon({ name }: { name: string }) {
  if (!Object.hasOwn(PATHS, name)) return null;
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name as keyof typeof PATHS]} />
    </svg>
  );
}
