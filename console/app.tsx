/** The console: who is signed in, which site, and which screen the address asks for. */
import { useEffect, useRef } from 'preact/hooks';
import { signOut } from './api/sign-out.ts';
import { loadSites } from './api/sites.ts';
import { Frame } from './frame/frame.tsx';
import { SignedOutScreen } from './frame/signed-out-screen.tsx';
import { FailureNotice } from './parts/failure-notice.tsx';
import { Loading } from './parts/loading.tsx';
import { usePoll } from './polling/use-poll.ts';
import { Moved } from './routing/moved.ts';
import { sectionOf } from './routing/route.ts';
import { useRoute } from './routing/use-route.ts';
import { SiteScreens } from './site-screens.tsx';

/** The collector's word that a sign-in link did not work. */
const REFUSED = '?signed-out=link';

export function App() {
  const { route, moved } = useRoute();
  const { value: sites, failure, retry } = usePoll(loadSites, 'sites');
  const refused = useRef(location.search === REFUSED).current;
  const signedIn = sites !== undefined && failure?.code !== 'signed_out';
  useEffect(() => {
    // It was about one link; a reload or a bookmark must not say it again.
    if (signedIn && refused) history.replaceState(history.state, '', location.pathname + location.hash);
  }, [signedIn]);

  const chosen = 'site' in route ? route.site : undefined;
  const site = chosen === undefined ? sites?.[0] : sites?.find(({ key }) => key === chosen);
  const leave = () =>
    void signOut()
      .catch(() => undefined)
      .then(retry);

  if (failure?.code === 'signed_out') {
    return (
      <Frame sites={[]} site={undefined} section={undefined} stale={false}>
        <SignedOutScreen refused={refused} />
      </Frame>
    );
  }
  return (
    <Moved.Provider value={moved}>
      <Frame
        sites={sites ?? []}
        site={site ?? sites?.[0]}
        section={sectionOf(route)}
        stale={signedIn && failure !== undefined}
        {...(signedIn && { onSignOut: leave })}
      >
        {sites && <SiteScreens route={route} site={site} onSignedOut={retry} />}
        {!sites && (failure ? <FailureNotice failure={failure} retry={retry} /> : <Loading />)}
      </Frame>
    </Moved.Provider>
  );
}
