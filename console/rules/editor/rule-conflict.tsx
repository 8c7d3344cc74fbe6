/** Somebody else saved this rule first: mine, theirs, or both, mine as a rule of its own. */
import type { StaleDraft } from '../../../protocol/api/draft.ts';
import type { UnfinishedRule } from '../../../protocol/api/rulebook.ts';
import { saveDraft } from '../../api/draft.ts';
import { ConflictDialog } from '../../parts/conflict-dialog.tsx';
import { sectionHref } from '../../routing/route.ts';
import { WORDS } from '../../words.ts';
import { asObject, asText, type Json } from '../edit/json.ts';
import { newRule } from '../edit/new-rule.ts';
import { ruleDifferences } from '../tell/rule-differences.ts';

interface Props {
  site: string;
  conflict: StaleDraft;
  mine: Json;
  onKeepMine(): void;
  /** Mine is not wanted any more, and theirs is that there is no rule. */
  onGiveUp(): void;
  onTakeTheirs(): void;
  /** The other's is the rule, and mine is another one by this name. */
  onBoth(copy: UnfinishedRule): void;
}

export function RuleConflict({ site, conflict, mine, onKeepMine, onGiveUp, onTakeTheirs, onBoth }: Props) {
  const words = WORDS.editor.conflict;
  const theirs = conflict.content as Json | null;
  const both = async () => {
    const name = words.copy(asText(asObject(mine)['name']));
    const template = asObject(mine);
    const copy = newRule({ name, now: Date.now(), lang: '', chance: Math.random(), template });
    await saveDraft({ site, rule: copy.id, revision: 0 }, copy);
    onBoth(copy);
  };
  const leave = () => {
    onGiveUp();
    location.hash = sectionHref(site, 'rules');
  };
  return (
    <ConflictDialog
      title={words.title}
      lead={words.lead(conflict.who ?? words.somebody)}
      differences={theirs === null ? [] : ruleDifferences(mine, theirs)}
      otherwise={theirs === null ? words.deleted : WORDS.conflict.same}
      choices={[
        { label: words.keepMine, primary: true, choose: onKeepMine },
        ...(theirs === null
          ? [{ label: words.leave, choose: leave }]
          : [
              { label: words.takeTheirs, choose: onTakeTheirs },
              { label: words.both, choose: both },
            ]),
      ]}
    />
  );
}
