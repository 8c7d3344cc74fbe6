/** Each rule of the draft as a row: for whom it would have been shown, who ordered then, what it costs, what it lost to. */
import type { DraftRuleReport } from '../../../protocol/api/trying.ts';
import { money } from '../../format/money.ts';
import { shortId } from '../../format/short-id.ts';
import { whole } from '../../format/whole.ts';
import { SimulatedChip } from '../../parts/simulated-chip.tsx';
import { journeyHref, ruleHref } from '../../routing/route.ts';
import { WORDS } from '../../words.ts';

interface Props {
  site: string;
  rules: readonly DraftRuleReport[];
  /** The same of the live rules. */
  live: readonly DraftRuleReport[];
}

export function RulesFound({ site, rules, live }: Props) {
  const words = WORDS.backtest;
  const nameOf = (id: string) => rules.find(({ rule }) => rule === id)?.name ?? id;
  const ordered = [...rules].sort((a, b) => b.visitors - a.visitors);
  return (
    <section class="panel backtest-table">
      <table class="rules found" aria-label={words.tableLabel}>
        <thead>
          <tr>
            <th scope="col">{words.columns.rule}</th>
            <th scope="col" class="figure">
              {words.columns.visitors}
            </th>
            <th scope="col" class="figure">
              {words.columns.live}
            </th>
            <th scope="col" class="figure">
              {words.columns.ordered}
            </th>
            <th scope="col" class="figure">
              {words.columns.cost}
            </th>
          </tr>
        </thead>
        <tbody>
          {ordered.map(({ rule, name, visitors, bought, cost, lostTo, examples }) => {
            const before = live.find((one) => one.rule === rule)?.visitors ?? 0;
            const [winner] = Object.entries(lostTo).sort(([, a], [, b]) => b - a);
            return (
              <tr key={rule}>
                <th scope="row">
                  <a class="rule-name" href={ruleHref(site, rule)}>
                    {name}
                  </a>
                  {winner && <p class="muted">{words.lostTo(winner[1], nameOf(winner[0]))}</p>}
                  {examples.length > 0 && (
                    <p class="muted examples">
                      <span>{words.examples}</span>
                      {examples.map(({ visitor }) => (
                        <a key={visitor} class="example" href={journeyHref(site, visitor)}>
                          {shortId(visitor)} <SimulatedChip visitor={visitor} />
                        </a>
                      ))}
                    </p>
                  )}
                </th>
                <td class="figure" data-label={words.columns.visitors}>
                  {whole(visitors)}
                </td>
                <td class="figure" data-label={words.columns.live}>
                  {whole(before)}
                </td>
                <td class="figure" data-label={words.columns.ordered}>
                  {whole(bought.sevenDays)}
                </td>
                <td class="figure" data-label={words.columns.cost}>
                  {cost > 0 ? money(cost, undefined) : '–'}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
