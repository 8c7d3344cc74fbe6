/** The screens of the settings, in the order of their tabs. */
import { WORDS } from '../words.ts';
import { InstallScreen } from './install/install-screen.tsx';
import type { SettingsPart } from './settings-part.ts';

export const PARTS: readonly SettingsPart[] = [
  { name: 'install', title: WORDS.installing.title, least: 'marketer', Screen: InstallScreen },
];
