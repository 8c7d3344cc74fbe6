/** Begins a rule: a name, and a usual moment or nothing to start from. */
import { useId, useState } from 'preact/hooks';
import { saveDraft } from '../api/draft.ts';
import { loadRules } from '../api/rules.ts';
import type { Site } from '../api/sites.ts';
import { Icon } from '../parts/icon.tsx';
import { ScreenHeading } from '../parts/screen-heading.tsx';
import { ruleHref, sectionHref } from '../routing/route.ts';
import { LANGUAGE } from '../words/language.ts';
import { WORDS } from '../words.ts';
import { newRule } from './edit/new-rule.ts';
import { firstLanguages } from './templates/first-languages.ts';
import { inLanguages } from './templates/in-languages.ts';
import { TEMPLATES, type Template } from './templates/list.ts';

export function NewRuleScreen({ site }: { site: Site }) {
  const words = WORDS.newRule;
  const [name, setName] = useState('');
  const [failure, setFailure] = useState('');
  const id = useId();
  const nameOf = (template: Template) => WORDS.templates[template.id].name;
  const begin = async (template?: Template) => {
    const own = name.trim() || (template ? nameOf(template) : '');
    try {
      const { settings } = await loadRules(site.key);
      const languages = firstLanguages(settings, LANGUAGE);
      const rule = newRule({
        name: own,
        now: Date.now(),
        lang: languages[0],
        chance: Math.random(),
        ...(template && { template: { ...inLanguages(template.rule, languages) } }),
      });
      await saveDraft({ site: site.key, rule: rule.id, revision: 0 }, rule);
      location.hash = ruleHref(site.key, rule.id);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : WORDS.failure.title);
    }
  };
  return (
    <>
      <a class="back" href={sectionHref(site.key, 'rules')}>
        <Icon name="back" />
        {words.back}
      </a>
      <ScreenHeading title={[words.title, site.name]}>{words.title}</ScreenHeading>
      <p class="lead">{words.lead}</p>
      <form
        class="panel part-panel"
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        <div class="field long">
          <label for={id}>{words.name}</label>
          <input
            id={id}
            value={name}
            required
            maxLength={100}
            placeholder={words.nameHint}
            autocomplete="off"
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </div>
        <div>
          <button type="submit" class="button primary">
            {words.blank}
          </button>
        </div>
        <p class="bad-text" role="status">
          {failure}
        </p>
      </form>
      <h2 class="templates-title">{words.templates}</h2>
      <ul class="templates">
        {TEMPLATES.map((template) => (
          <li key={template.id} class="panel template">
            <h3>
              <Icon name={template.rule.then.show?.kind ?? ''} />
              {nameOf(template)}
            </h3>
            <p class="muted">{WORDS.templates[template.id].about}</p>
            <button
              type="button"
              class="button"
              aria-label={words.use(nameOf(template))}
              onClick={() => void begin(template)}
            >
              {words.start}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
