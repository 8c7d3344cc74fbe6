/** In: a name. Out: a small picture beside words; it says nothing that the words do not. */
const PATHS = {
  mark: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M8 4.5V8l2.5 1.5',
  bottom: 'M2.5 3h11v10h-11zM2.5 9.5h11',
  right: 'M2.5 3h11v10h-11zM10 3v10',
  collapse: 'M4 6.5l4 4 4-4',
  close: 'M4 4l8 8M12 4l-8 8',
  open: 'M6 4l4 4-4 4',
  good: 'M3.5 8.5l3 3 6-7',
  warning: 'M8 2.5l6 11H2zM8 6.5v3.2M8 11.6v.1',
  bad: 'M4.5 4.5l7 7M11.5 4.5l-7 7',
  waiting: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM8 5v3l2 1.5',
  copy: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
