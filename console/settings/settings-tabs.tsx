/** The screens of the settings. */
import { Tabs } from '../parts/tabs.tsx';
import { settingsHref } from '../routing/route.ts';
import { WORDS } from '../words.ts';
import type { SettingsPart } from './settings-part.ts';

interface Props {
  site: string;
  parts: readonly SettingsPart[];
  current: SettingsPart;
}

export function SettingsTabs({ site, parts, current }: Props) {
  const tabs = parts.map(({ name, title }) => ({
    href: settingsHref(site, name),
    title,
    current: name === current.name,
  }));
  return <Tabs label={WORDS.settings.tabs} tabs={tabs} />;
}
