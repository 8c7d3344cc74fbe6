/** What guards the shop: a rule that does harm switches itself off, and somebody is told when the checkout fails. */
import type { ComponentChildren } from 'preact';
import { USUAL_GUARDS } from '../../../protocol/usual-guards.ts';
import { useEdit, useField } from '../../rules/editor/edit-context.ts';
import { NumberField } from '../../rules/fields/number-field.tsx';
import { WORDS } from '../../words.ts';

export function GuardsPart() {
  const words = WORDS.bookSettings.limits;
  const { pause, alarm } = USUAL_GUARDS;
  return (
    <section class="panel part-panel">
      <h2>{words.guards}</h2>
      <Guard of="pause" label={words.pause} lead={words.pauseLead}>
        <NumberField at={['pause', 'after']} label={words.pauseAfter} hint={String(pause.after)} optional />
        <NumberField
          at={['pause', 'failed']}
          label={words.pauseFailed}
          unit="%"
          hint={String(pause.failed)}
          optional
        />
        <NumberField
          at={['pause', 'dismissed']}
          label={words.pauseDismissed}
          unit="%"
          hint={String(pause.dismissed)}
          optional
        />
      </Guard>
      <Guard of="alarm" label={words.alarm} lead={words.alarmLead}>
        <NumberField
          at={['alarm', 'visitors']}
          label={words.alarmVisitors}
          hint={String(alarm.visitors)}
          optional
        />
        <NumberField at={['alarm', 'times']} label={words.alarmTimes} hint={String(alarm.times)} optional />
      </Guard>
    </section>
  );
}

interface GuardProps {
  of: 'pause' | 'alarm';
  label: string;
  lead: string;
  children: ComponentChildren;
}

/** Switched off it is `false`; on, it has its usual measures until others are written. */
function Guard({ of, label, lead, children }: GuardProps) {
  const { readOnly } = useEdit();
  const { value, set, pointer } = useField([of]);
  const on = value !== false;
  return (
    <fieldset class="part" data-at={pointer}>
      <legend class="unseen">{label}</legend>
      <label class="check">
        <input
          type="checkbox"
          checked={on}
          disabled={readOnly}
          onChange={({ currentTarget: { checked } }) => set(checked ? undefined : false)}
        />
        {label}
      </label>
      <p class="muted">{lead}</p>
      {on && <div class="sentence">{children}</div>}
    </fieldset>
  );
}
