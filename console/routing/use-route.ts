/** The route the address bar has now; changes with links, the back button and by hand. */
import { useEffect, useState } from 'preact/hooks';
import { parseRoute, type Route } from './route.ts';

/** @returns the route, and whether it has changed since the console was opened */
export function useRoute(): { route: Route; moved: boolean } {
  const [state, setState] = useState({ hash: location.hash, moved: false });
  useEffect(() => {
    const follow = () =>
      setState((before) => (before.hash === location.hash ? before : { hash: location.hash, moved: true }));
    // It may have changed between the first drawing and now.
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return { route: parseRoute(state.hash), moved: state.moved };
}
