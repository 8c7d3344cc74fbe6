/**
 * Rows of cases/{tags,holds,proof}.json, as in cases/decisions.json: who is shown what, and what holds it back.
 * Each file names its site's settings, its points and its rules; a row may change the settings.
 */
import { expect, test } from 'vitest';
import { checkRule, compileBook, DEFAULT_SETTINGS, newJourney, sentence, step } from '../../engine/index.ts';
import type { Condition } from '../../protocol/condition.ts';
import type { JourneyEvent } from '../../protocol/event.ts';
import type { Intervention } from '../../protocol/intervention.ts';
import type { Book, BookSettings, Rule } from '../../protocol/rule.ts';
import holds from './cases/holds.json' with { type: 'json' };
import proof from './cases/proof.json' with { type: 'json' };
import tags from './cases/tags.json' with { type: 'json' };
import { type Story, tell } from './story.ts';
import { START } from './times.ts';

/** A rule without what every rule must say and no decision depends on; `shows: false` if it only tags. */
interface Short extends Omit<Partial<Rule>, 'then'> {
  when: Condition;
  shows?: false;
  kind?: Intervention['kind'];
  tag?: Rule['then']['tag'];
  action?: { coupon: string; single?: true };
  cost?: Intervention['cost'];
  variants?: { [variant: string]: Partial<Intervention> };
}

/** `spec` names the behaviours of docs/spec.md that the row shows. */
interface Row extends Story {
  name: string;
  spec: string;
  expect: string[];
  reply?: string[];
  armed?: string[];
}

interface Cases {
  settings: Partial<BookSettings>;
  points?: Book['points'];
  rules: { [id: string]: Short };
  rows: Row[];
}

for (const { settings, points = [], rules, rows } of [tags, holds, proof] as unknown as Cases[]) {
  const full = Object.fromEntries(Object.entries(rules).map(([id, short]) => [id, whole(id, short)]));

  test.each(Object.keys(rules))('the rule %s is a good rule', (id) => {
    expect(checkRule(full[id]).problems).toEqual([]);
  });

  test.each(rows)('$name (spec: $spec)', (row) => {
    const story = { ...row, settings: { ...settings, ...row.settings }, book: { points, ...row.book } };
    const told = tell(story, full);
    expect(told.lines).toEqual(row.expect);
    if (row.reply) expect(told.reply).toEqual(row.reply);
    if (row.armed) expect(told.armed).toEqual(row.armed);
    for (const { trace } of told.steps) for (const entry of trace) expect(sentence(entry)).toMatch(/\.$/);
  });
}

const split = (proof as unknown as Cases).rules['split-offer'] as Short;
const offer = whole('split-offer', split);

test('each variant shows what the rule shows, changed part by part (spec: A18)', () => {
  const shown = (visitor: string) =>
    tell(
      { visitor, rules: ['split-offer'], events: ['0s search'], settings: proof.settings },
      { 'split-offer': offer },
    ).steps[0]?.decisions[0];
  expect(shown('anna')).toMatchObject({ variant: 'a', surface: 'card', title: 'Text of split-offer' });
  expect(shown('david')).toMatchObject({ variant: 'b', surface: 'bar', title: 'Text of split-offer' });
});

test('a journey keeps 50 tags, and those that were finished first are forgotten first (spec: A13)', () => {
  const names = Array.from({ length: 60 }, (_, n) => `t${n}`);
  const rules = names.map((name, n) => {
    const life = n < 10 ? '10s' : '1h';
    const when = { did: n < 30 ? 'search' : 'view_item' };
    return whole(`r${n}`, { shows: false, when, tag: { name, life } });
  });
  const all = Object.fromEntries(rules.map((rule) => [rule.id, rule]));
  const events = ['0s search', '1m page_view', '2m view_item'];
  const { journey } = tell({ rules: Object.keys(all), events }, all);
  expect(journey.tags.map(({ name }) => name)).toEqual(names.slice(10));
  expect(new Set(journey.tags.map(({ state }) => state))).toEqual(new Set(['open']));
});

test('who comes to the other arm by another holdout is noted in both, to be left out (spec: A17)', () => {
  const rule = whole('offer', { when: { did: 'search', within: '5s' } });
  const bookOf = (version: number, holdout: number) =>
    compileBook({ version, settings: { ...DEFAULT_SETTINGS, site: 'shop', holdout }, rules: [rule] });
  const names = ['search', 'scroll', 'search'];
  const history: JourneyEvent[] = [];
  let journey = newJourney('otto');
  for (const [place, book] of [bookOf(1, 5), bookOf(1, 5), bookOf(2, 6)].entries()) {
    const event = {
      tab: 'tab00001',
      seq: place + 1,
      name: names[place] as string,
      at: START + place * 60_000,
    };
    const context = { book: book.version, engine: '', origin: 'tag', mode: 'granted' } as const;
    journey = step(journey, { v: 1, received: event.at, events: [event], context }, book, [
      ...history,
    ]).journey;
    history.push(event);
  }
  expect(journey.ledger.eligible).toMatchObject([
    { rule: 'offer', arm: 'shown' },
    { rule: 'offer', arm: 'holdout' },
  ]);
});

function whole(id: string, short: Short): Rule {
  const { shows, kind = 'offer', tag, action, cost, variants, ...rest } = short;
  const text = { en: `Text of ${id}` };
  const show: Intervention = {
    kind,
    surface: 'card',
    title: text,
    text,
    ...(kind === 'help' && { choices: [{ label: text, href: '/contact' }] }),
    ...(kind === 'survey' && { scale: 'five' }),
    ...(action && { action: { label: text, ...action } }),
    ...(cost !== undefined && { cost }),
  };
  const then = { ...(tag && { tag }), ...(shows !== false && { show }), ...(variants && { variants }) };
  return { id, name: `Rule ${id}`, ...rest, then };
}
