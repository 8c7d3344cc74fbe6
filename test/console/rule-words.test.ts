/** Templates that the engine takes, and problems said in the words of who fills in fields. */
import { expect, test } from 'vitest';
import { applyChange } from '../../console/rules/edit/change.ts';
import type { Json } from '../../console/rules/edit/json.ts';
import { addLanguage, languagesOf, removeLanguage } from '../../console/rules/edit/languages.ts';
import { newRule } from '../../console/rules/edit/new-rule.ts';
import { KINDS_OF_CONDITION, leafAbout } from '../../console/rules/edit/subject.ts';
import { withKind, withSurface } from '../../console/rules/edit/with-kind.ts';
import { firstLanguages } from '../../console/rules/templates/first-languages.ts';
import { inLanguages } from '../../console/rules/templates/in-languages.ts';
import { TEMPLATES, type Template } from '../../console/rules/templates/list.ts';
import { fieldProblem } from '../../console/words/field-problem.ts';
import { WORDS } from '../../console/words.ts';
import { checkBook, checkRule } from '../../engine/index.ts';
import { FACTS } from '../../protocol/facts.ts';
import { KINDS, SURFACES } from '../../protocol/intervention.ts';

/** What somebody who writes no JSON must not be told. */
const JARGON = /JSON|quotes|braces|\[|\{ |“\w+\.\w+”|pointer|null|true or false/;

const begin = (template?: Template['rule'], languages: readonly string[] = ['en']) =>
  newRule({
    name: 'A rule',
    now: 0,
    lang: 'en',
    chance: 0.5,
    ...(template && { template: { ...inLanguages(template, languages) } }),
  }) as unknown as Json;

test.each(TEMPLATES.map((template) => [WORDS.templates[template.id].name, template] as const))(
  'the template “%s” can be published as it is (spec: C11)',
  (_name, { id, rule }) => {
    const checked = checkRule(begin(rule));
    expect(checked.problems).toEqual([]);
    expect(checkBook({ rules: [checked.rule as never] })).toEqual([]);
    expect(WORDS.templates[id].about).toMatch(/^[A-Z].*\.$/);
  },
);

test.each(TEMPLATES)(
  'the template $id speaks English and Chinese, each text in both (spec: C84)',
  ({ rule }) => {
    const both = begin(rule, ['en', 'zh-CN']);
    const [english, chinese] = [begin(rule, ['en']), begin(rule, ['zh-CN'])];
    expect([languagesOf(both), languagesOf(english), languagesOf(chinese)]).toEqual([
      ['en', 'zh-CN'],
      ['en'],
      ['zh-CN'],
    ]);
    for (const begun of [both, english, chinese]) expect(checkRule(begun).problems).toEqual([]);
    const texts = [...JSON.stringify(chinese).matchAll(/"zh-CN":"(.*?)"/g)].map(([, text]) => text);
    expect(texts.length).toBeGreaterThan(1);
    for (const text of texts) expect(text).toMatch(/\p{Script=Han}/u);
  },
);

test.each([
  [{}, 'zh-CN', ['zh-CN']],
  [{}, 'en', ['en']],
  [{ lang: 'de' }, 'en', ['en']],
  [{ lang: 'zh' }, 'en', ['zh']],
  [{ lang: 'de', languages: ['de', 'en-GB', 'zh-Hans'] }, 'zh-CN', ['en-GB', 'zh-Hans']],
] as const)(
  'a rule of a site with %j, begun by who reads %s, is in %j (spec: C84)',
  (settings, reader, first) => {
    expect(firstLanguages(settings, reader)).toEqual(first);
  },
);

test('a template in a tag of the site has its texts under that tag (spec: C84)', () => {
  const [template] = TEMPLATES;
  const begun = JSON.stringify(inLanguages((template as Template).rule, ['zh', 'en-GB']));
  expect(begun).toMatch(/"title":\{"zh":"\p{Script=Han}[^"]*","en-GB":"[A-Z]/u);
});

test('every fact has a plain name', () => {
  expect(Object.keys(WORDS.facts).sort()).toEqual(Object.keys(FACTS).sort());
});

const UNFINISHED: [name: string, rule: Json][] = [
  ['a new rule', begin()],
  ...[...KINDS_OF_CONDITION, 'cart.value', 'page.path', 'checkout.lastHard', 'cart.items'].map(
    (subject): [string, Json] => [
      `a new condition about ${subject}`,
      applyChange(begin(TEMPLATES[0]?.rule), {
        do: 'add',
        at: ['when', 'all'],
        value: leafAbout(subject),
      }),
    ],
  ),
  ...KINDS.map((kind): [string, Json] => [`a new ${kind}`, withKind(begin(), kind, 'en')]),
  ...SURFACES.map((surface): [string, Json] => [`a new ${surface}`, withSurface(begin(), surface)]),
  ['a condition about nothing', applyChange(begin(), { do: 'add', at: ['when', 'all'], value: {} })],
  ['an empty group', applyChange(begin(), { do: 'add', at: ['when', 'all'], value: { any: [] } })],
  ['a nameless label', { ...(begin() as object), then: { tag: { name: '' } } } as Json],
  ['an empty time', { ...(begin() as object), limit: { every: 'm' }, expires: 'h' } as Json],
  [
    'an empty list',
    applyChange(begin(), { do: 'add', at: ['when', 'all'], value: { fact: 'page.path', in: [] } }),
  ],
  [
    'a range without ends',
    applyChange(begin(), {
      do: 'add',
      at: ['when', 'all'],
      value: { fact: 'cart.value', between: [null, null] },
    }),
  ],
];

test.each(UNFINISHED)('%s: what is left to do is said without jargon (spec: C10)', (_name, rule) => {
  const said = checkRule(rule).problems.map((problem) => fieldProblem(problem));
  for (const words of said) expect(words).not.toMatch(JARGON);
});

test.each(KINDS.flatMap((from) => KINDS.map((to) => [from, to] as const)))(
  'from %s to %s: nothing is left that only the first can have',
  (from, to) => {
    const full = begin(TEMPLATES[0]?.rule);
    const rule = withKind(withKind(full, from, 'en'), to, 'en');
    const paths = checkRule(rule).problems.map(({ path }) => path);
    const empty = to === 'help' ? ['/then/show/choices/0/label/en', '/then/show/choices/0/href'] : [];
    expect(paths.sort()).toEqual(empty.sort());
  },
);

test('another surface takes its own place along, and leaves that of the one before', () => {
  const slot = applyChange(withSurface(begin(), 'slot'), {
    do: 'set',
    at: ['then', 'show', 'slot'],
    value: 'cart',
  });
  const show = (rule: Json) => (rule as { then: { show: object } }).then.show;
  expect(show(withSurface(slot, 'slot'))).toMatchObject({ surface: 'slot', slot: 'cart' });
  expect(show(withSurface(slot, 'tip'))).not.toHaveProperty('slot');
  expect(show(withSurface(slot, 'tip'))).toHaveProperty('anchor', '');
});

test('a language is added to the texts and taken out of all of them', () => {
  const rule = begin(TEMPLATES.find(({ rule: { then } }) => then.show?.steps)?.rule);
  const both = addLanguage(rule, 'de');
  expect(languagesOf(both)).toEqual(['en', 'de']);
  expect(checkRule(both).problems.length).toBeGreaterThan(0);
  expect(removeLanguage(both, 'de')).toEqual(rule);
});
