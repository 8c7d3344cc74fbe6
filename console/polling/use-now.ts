/** The present, moved on often enough for "2 minutes ago" to be true. */
import { useEffect, useState } from 'preact/hooks';

const EVERY = 5_000;

/** @returns epoch milliseconds */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY);
    return () => clearInterval(timer);
  }, []);
  return now;
}
