/** Rules by name, each a link to where it is written, and how many more there are. */
import type { RulesNamed as Named } from '../../../protocol/api/settings.ts';
import { ruleHref } from '../../routing/route.ts';
import { useEdit } from '../../rules/editor/edit-context.ts';
import { WORDS } from '../../words.ts';

export function RulesNamed({ rules, total }: Named) {
  const { site } = useEdit();
  const words = WORDS.bookSettings;
  return (
    <>
      {rules.map(({ id, name }, place) => (
        <span key={id}>
          {place > 0 && words.comma}
          <a href={ruleHref(site, id)}>{name}</a>
        </span>
      ))}
      {total > rules.length && ` ${words.more(total - rules.length)}`}
    </>
  );
}
