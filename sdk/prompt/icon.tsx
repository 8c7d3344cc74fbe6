/** In: a kind, or a path. Out: its icon, drawn from strokes in the colour of the text around it, on a grid of 24. */
const SHAPES: Record<string, string> = {
  // A gift, a tick in a shield, a bag, a speech bubble, a star.
  offer: 'M5 12h14v8H5zM4 8h16v4H4zM12 8v12M12 8C7 8 7 4 9 4s3 4 3 4 1-4 3-4 2 4-3 4',
  fix: 'M12 4 5 6v6c0 4 3 7 7 9 4-2 7-5 7-9V6zM9 12l2 2 4-4',
  reminder: 'M5 8h14l1 12H4zM9 11V8c0-5 6-5 6 0v3',
  survey: 'm12 4 2 6h6l-5 4 2 6-5-4-5 4 2-6-5-4h6z',
  help: 'M12 4c5 0 8 3 8 7s-4 8-11 7l-4 2 1-4c-5-6 0-12 6-12M9 11h0M12 11h0M15 11h0',
};

export function Icon({ d }: { d: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d={SHAPES[d] ?? d} />
    </svg>
  );
}
