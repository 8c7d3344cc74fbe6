/** The screen of the settings an address asks for, below the tabs; without a name the first that one may see. */
import { useEffect } from 'preact/hooks';
import type { Site } from '../api/sites.ts';
import { NotAllowedScreen } from '../frame/not-allowed-screen.tsx';
import { NowhereScreen } from '../frame/nowhere-screen.tsx';
import { useMayAll } from '../sign-in/me-context.ts';
import { PARTS } from './parts.ts';
import { SettingsTabs } from './settings-tabs.tsx';

export function SettingsScreens({ site, part }: { site: Site; part: string | undefined }) {
  const may = useMayAll();
  useEffect(() => scrollTo(0, 0), [part]);
  const seen = PARTS.filter(({ least }) => may(least));
  const asked = part === undefined ? seen[0] : PARTS.find(({ name }) => name === part);
  if (!asked) return <NowhereScreen />;
  if (!may(asked.least)) return <NotAllowedScreen />;
  return (
    <>
      <SettingsTabs site={site.key} parts={seen} current={asked} />
      <asked.Screen key={`${site.key} ${asked.name}`} site={site} />
    </>
  );
}
