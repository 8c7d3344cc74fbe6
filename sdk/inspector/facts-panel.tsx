/** What the collector knows of this visitor now, grouped; what the last reply changed is marked. */
import { FACTS, type FactName } from '../../protocol/facts.ts';
import { answered } from './answered.ts';
import { factText } from './fact-text.ts';
import type { Model } from './model.ts';
import { NeedToken } from './need-token.tsx';

const GROUPS: { readonly [prefix: string]: string } = {
  cart: 'Cart',
  checkout: 'Checkout',
  visit: 'This visit',
  visitor: 'This visitor',
  page: 'Page',
  campaign: 'Campaign',
  device: 'Device',
  experience: 'Experience in this visit',
  journey: 'Journey',
  custom: 'Of this shop',
  risk: 'Risk',
};

export function FactsPanel({ model: { report, before, answers } }: { model: Model }) {
  if (!report) return <NeedToken what="Facts" asked={answered(answers)} />;
  const { facts } = report;
  const names = Object.keys(facts);
  const prefixes = [...new Set(names.map((name) => name.split('.')[0] as string))];
  return (
    <div class="cards">
      {prefixes.map((prefix) => (
        <section key={prefix} class="card" aria-label={GROUPS[prefix] ?? prefix}>
          <h3>{GROUPS[prefix] ?? prefix}</h3>
          <dl class="facts">
            {names
              .filter((name) => name === prefix || name.startsWith(`${prefix}.`))
              .map((name) => (
                <Fact key={name} name={name} text={factText(name, facts)} was={factText(name, before)} />
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function Fact({ name, text, was }: { name: string; text: string; was: string }) {
  const unknown = text === 'not known';
  return (
    <div class="fact" title={FACTS[name as FactName]?.about}>
      <dt>{name.split('.')[1] ?? name}</dt>
      <dd class={unknown ? 'quiet' : ''}>
        <bdi>{text}</bdi>
        {was !== text && <span class="was">was {was}</span>}
      </dd>
    </div>
  );
}
