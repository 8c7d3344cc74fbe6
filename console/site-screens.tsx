/** The screen of a route within a site; the list is kept while a journey is looked at. */
import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { Site } from './api/sites.ts';
import { tellAsked } from './find/asked.ts';
import { FindScreen } from './find/find-screen.tsx';
import { NotAllowedScreen } from './frame/not-allowed-screen.tsx';
import { NowhereScreen } from './frame/nowhere-screen.tsx';
import { JourneyScreen } from './journey/journey-screen.tsx';
import { isInUse } from './journeys/is-in-use.ts';
import { JourneysScreen } from './journeys/journeys-screen.tsx';
import { useJourneyList } from './journeys/use-journey-list.ts';
import { NowScreen } from './now/now-screen.tsx';
import type { SiteRoute } from './routing/route.ts';
import { RulesScreens } from './rules/rules-screens.tsx';
import { SettingsScreens } from './settings/settings-screens.tsx';
import { useMay } from './sign-in/me-context.ts';

/** Who is stuck and why is what agents are there for; the rest is the marketers'. */
const OF_AGENTS: readonly SiteRoute['screen'][] = ['now', 'journeys', 'journey', 'find'];

interface Props {
  route: SiteRoute;
  /** Absent if the route names one that does not exist. */
  site: Site | undefined;
  onSignedOut(): void;
}

export function SiteScreens({ route, site, onSignedOut }: Props) {
  const marketer = useMay('marketer');
  const table = useRef<HTMLTableElement>(null);
  const inUse = useCallback(() => isInUse(table.current), []);
  const list = useJourneyList(site?.key ?? '', site !== undefined && route.screen === 'journeys', inUse);
  const signedOut = list.failure?.code === 'signed_out';
  useEffect(() => {
    if (signedOut) onSignedOut();
  }, [signedOut]);

  if (route.screen === 'unknown') return <NowhereScreen />;
  if (!site) return <NowhereScreen {...(route.site !== undefined && { site: route.site })} />;
  if (!marketer && !OF_AGENTS.includes(route.screen)) return <NotAllowedScreen />;
  if (route.screen === 'now') return <NowScreen key={site.key} site={site} onSignedOut={onSignedOut} />;
  if (route.screen === 'journeys') {
    return <JourneysScreen key={site.key} site={site} list={list} table={table} />;
  }
  if (route.screen === 'find') {
    return (
      <FindScreen
        key={`${site.key} ${tellAsked(route.asked)}`}
        site={site}
        asked={route.asked}
        onSignedOut={onSignedOut}
      />
    );
  }
  if (route.screen === 'settings') return <SettingsScreens site={site} part={route.part} />;
  if (route.screen !== 'journey') return <RulesScreens route={route} site={site} />;
  const { visitor } = route;
  return (
    <JourneyScreen key={`${site.key} ${visitor}`} site={site} visitor={visitor} onSignedOut={onSignedOut} />
  );
}
