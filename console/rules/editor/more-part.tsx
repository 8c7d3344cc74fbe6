/** Which rule goes first, how long a prompt waits, what an offer may cost in all. */
import { STAGES, URGENCIES } from '../../../protocol/intervention.ts';
import { WORDS } from '../../words.ts';
import { asText, readAt } from '../edit/json.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { DurationField } from '../fields/duration-field.tsx';
import { NumberField } from '../fields/number-field.tsx';
import { ProblemsOf } from '../fields/problems-of.tsx';
import { useEdit, useField } from './edit-context.ts';

export function MorePart() {
  const { rule, settings } = useEdit();
  const stage = useField(['stage']);
  const urgency = useField(['urgency']);
  const budget = useField(['budget']);
  const words = WORDS.limits;
  const offer = readAt(rule, ['then', 'show', 'kind']) === 'offer';
  const shown = readAt(rule, ['then', 'show']) !== undefined;
  return (
    <div class="fields">
      <ChoiceField
        label={words.stage}
        at={stage.pointer}
        value={asText(stage.value)}
        options={[['', words.noStage], ...STAGES.map((one) => [one, words.stages[one] ?? one] as const)]}
        onChoose={(chosen) => stage.set(chosen || undefined)}
      />
      <ChoiceField
        label={words.urgency}
        at={urgency.pointer}
        value={asText(urgency.value) || 'now'}
        options={URGENCIES.map((one) => [one, words.urgencies[one] ?? one] as const)}
        onChoose={urgency.set}
      />
      <NumberField at={['priority']} label={words.priority} hint="50" optional />
      {shown && <DurationField at={['expires']} label={words.expires} optional />}
      {offer && (settings.points?.length ?? 0) > 0 && (
        <NumberField at={['atRisk']} label={words.atRisk} optional />
      )}
      {offer && (
        <NumberField at={['budget', 'count']} label={words.budgetCount} hint={words.noLimit} optional />
      )}
      {offer && (
        <NumberField at={['budget', 'value']} label={words.budgetValue} hint={words.noLimit} optional />
      )}
      <ProblemsOf problems={budget.problems.filter(({ path }) => path === budget.pointer)} />
    </div>
  );
}
