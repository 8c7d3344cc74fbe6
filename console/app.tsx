/** The console: who is signed in, which site, and which screen the address asks for. */
import { useEffect, useRef } from 'preact/hooks';
import { loadMe } from './api/me.ts';
import { signOut } from './api/sign-out.ts';
import { loadSites } from './api/sites.ts';
import { Frame } from './frame/frame.tsx';
import { FailureNotice } from './parts/failure-notice.tsx';
import { Loading } from './parts/loading.tsx';
import { AccountScreens } from './people/account-screens.tsx';
import { usePoll } from './polling/use-poll.ts';
import { Moved } from './routing/moved.ts';
import { isOfSite, sectionOf } from './routing/route.ts';
import { useRoute } from './routing/use-route.ts';
import { InvitationScreen } from './sign-in/invitation-screen.tsx';
import { MeContext } from './sign-in/me-context.ts';
import { NoPasswordBanner } from './sign-in/no-password-banner.tsx';
import { SignInScreen } from './sign-in/sign-in-screen.tsx';
import { SiteScreens } from './site-screens.tsx';
import { SitesChanged } from './sites-changed.ts';
import { UnsavedNotices } from './unsaved/unsaved-notices.tsx';

/** The collector's word that a sign-in link did not work. */
const REFUSED = '?signed-out=link';

async function loadHome(signal: AbortSignal) {
  const [sites, me] = await Promise.all([loadSites(signal), loadMe(signal)]);
  return { sites, me };
}

export function App() {
  const { route, moved } = useRoute();
  const { value: home, failure, retry } = usePoll(loadHome, 'home');
  const refused = useRef(location.search === REFUSED).current;
  const signedIn = home !== undefined && failure?.code !== 'signed_out';
  useEffect(() => {
    // It was about one link; a reload or a bookmark must not say it again.
    if (signedIn && refused) history.replaceState(history.state, '', location.pathname + location.hash);
  }, [signedIn]);

  if (failure?.code === 'signed_out' || route.screen === 'invitation') {
    return (
      <Frame sites={[]} site={undefined} section={undefined} account={false} stale={false}>
        {route.screen === 'invitation' ? (
          <InvitationScreen token={route.token} onSignedIn={retry} />
        ) : (
          <SignInScreen refused={refused} onSignedIn={retry} />
        )}
      </Frame>
    );
  }
  const { sites, me } = home ?? {};
  const chosen = 'site' in route ? route.site : undefined;
  const site = chosen === undefined ? sites?.[0] : sites?.find(({ key }) => key === chosen);
  const leave = () =>
    void signOut()
      .catch(() => undefined)
      .then(retry);
  return (
    <Moved.Provider value={moved}>
      <MeContext.Provider value={me}>
        <Frame
          sites={sites ?? []}
          site={site ?? sites?.[0]}
          section={sectionOf(route)}
          account={!isOfSite(route)}
          stale={signedIn && failure !== undefined}
          {...(signedIn && { onSignOut: leave })}
        >
          {home && <UnsavedNotices />}
          {me && !me.hasPassword && isOfSite(route) && <NoPasswordBanner />}
          {home && isOfSite(route) && (
            <SitesChanged.Provider value={retry}>
              <SiteScreens route={route} site={site} onSignedOut={retry} />
            </SitesChanged.Provider>
          )}
          {home && !isOfSite(route) && <AccountScreens screen={route.screen} onChanged={retry} />}
          {!home && (failure ? <FailureNotice failure={failure} retry={retry} /> : <Loading />)}
        </Frame>
      </MeContext.Provider>
    </Moved.Provider>
  );
}
