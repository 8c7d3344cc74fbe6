/** What the routes are given: http parses and answers, everything else is behind these. */
import type { FactExamples } from '../../protocol/api/facts.ts';
import type { Urgency } from '../../protocol/intervention.ts';
import type { AccountsOfStore } from '../accounts/accounts.ts';
import type { Metrics } from '../metrics.ts';
import type { Coupons } from '../pipeline/coupons.ts';
import type { Pipeline } from '../pipeline/pipeline.ts';
import type { RulesState } from '../pipeline/rules-watch.ts';
import type { Switchboard } from '../pipeline/switchboard.ts';
import type { Installs } from '../reports/installs.ts';
import type { Reports } from '../reports/reports.ts';
import type { Views } from '../reports/views.ts';
import type { Backtests } from '../rulebooks/backtests.ts';
import type { Previewing } from '../rulebooks/previewing.ts';
import type { Rulebooks } from '../rulebooks/rulebooks.ts';
import type { ChangeSites } from '../sites/change-sites.ts';
import type { KeyRing } from '../sites/key-ring.ts';
import type { Sites } from '../sites/registry.ts';
import type { Accounts } from '../store/accounts.ts';
import type { StoreHealth } from '../store/store.ts';
import type { SignedTokens } from './signed-tokens.ts';

export interface HttpParts {
  sites: Sites;
  keys: KeyRing;
  changeSites: ChangeSites;
  pipeline: Pipeline;
  views: Views;
  reports: Reports;
  /** Of the rules of the live rulebook. */
  urgencies: (site: string) => { [rule: string]: Urgency };
  /** The IANA name of the site's clock. */
  zoneOf: (site: string) => string;
  /** Minutes the site's clock is ahead of UTC at a time in epoch milliseconds. */
  minutesAhead: (site: string, at: number) => number;
  installs: Installs;
  /** The first event of an origin, since the start. */
  onInstalled: (site: string, origin: string) => void;
  coupons: Coupons;
  switches: Switchboard;
  rulebooks: Rulebooks;
  previews: Previewing;
  backtests: Backtests;
  metrics: Metrics;
  accounts: AccountsOfStore;
  /** What the audit has, the latest first. */
  auditTrail: Accounts['audit'];
  /** How long entries of the audit are kept. */
  auditDays: number;
  /** Whether other machines can reach this collector. */
  beyondLoopback: boolean;
  /** They open the inspector on any page of a site. */
  debugTokens: SignedTokens;
  /** They show what one rule would show, its id in `about`. */
  previewTokens: SignedTokens;
  /** Values that visitors of the site had lately. */
  factExamples: (site: string) => Promise<FactExamples>;
  health: () => StoreHealth;
  rules: (site: string) => RulesState | undefined;
  /** Whether the live rulebook has it. */
  hasRule: (site: string, rule: string) => boolean;
  /** Folders with the tag's files: the build's, then one with those of earlier builds. */
  tagFolders: readonly string[];
  /** The hash of each of the tag's files. */
  tagIntegrity: Readonly<Record<string, string>>;
  /** What the build wrote. */
  consoleFolder: string;
  /** Epoch milliseconds. */
  now: () => number;
}
