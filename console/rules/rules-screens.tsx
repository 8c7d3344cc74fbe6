/** Which screen of the rules an address asks for. */
import type { Site } from '../api/sites.ts';
import type { Route } from '../routing/route.ts';
import { BacktestScreen } from './backtest/backtest-screen.tsx';
import { RuleScreen } from './editor/rule-screen.tsx';
import { RulesScreen } from './list/rules-screen.tsx';
import { NewRuleScreen } from './new-rule-screen.tsx';
import { PublishScreen } from './publish/publish-screen.tsx';
import { VersionsScreen } from './publish/versions-screen.tsx';

/** The routes that are about rules. */
export type RulesRoute = Extract<
  Route,
  { screen: 'rules' | 'new-rule' | 'publish' | 'versions' | 'backtest' } | { screen: 'rule' }
>;

export function RulesScreens({ route, site }: { route: RulesRoute; site: Site }) {
  switch (route.screen) {
    case 'rules':
      return <RulesScreen key={site.key} site={site} />;
    case 'new-rule':
      return <NewRuleScreen key={site.key} site={site} />;
    case 'publish':
      return <PublishScreen key={site.key} site={site} />;
    case 'versions':
      return <VersionsScreen key={site.key} site={site} />;
    case 'backtest':
      return <BacktestScreen key={site.key} site={site} />;
    case 'rule':
      return <RuleScreen key={`${site.key} ${route.rule}`} site={site} rule={route.rule} />;
  }
}
