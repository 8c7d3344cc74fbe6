/** The screens of the settings, in the order of their tabs. */
import { WORDS } from '../words.ts';
import { InstallScreen } from './install/install-screen.tsx';
import { KeysScreen } from './keys/keys-screen.tsx';
import { LimitsScreen } from './limits/limits-screen.tsx';
import { LookScreen } from './look/look-screen.tsx';
import { RiskScreen } from './risk/risk-screen.tsx';
import { SegmentsScreen } from './segments/segments-screen.tsx';
import type { SettingsPart } from './settings-part.ts';
import { SiteScreen } from './site/site-screen.tsx';

export const PARTS: readonly SettingsPart[] = [
  { name: 'install', title: WORDS.installing.title, least: 'marketer', Screen: InstallScreen },
  { name: 'site', title: WORDS.siteSettings.title, least: 'marketer', Screen: SiteScreen },
  { name: 'keys', title: WORDS.keys.title, least: 'marketer', Screen: KeysScreen },
  { name: 'limits', title: WORDS.bookSettings.limits.title, least: 'marketer', Screen: LimitsScreen },
  { name: 'look', title: WORDS.bookSettings.look.title, least: 'marketer', Screen: LookScreen },
  { name: 'segments', title: WORDS.bookSettings.segments.title, least: 'marketer', Screen: SegmentsScreen },
  { name: 'risk', title: WORDS.bookSettings.risk.title, least: 'marketer', Screen: RiskScreen },
];
