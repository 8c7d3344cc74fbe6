/** Whose clock the rules go by, and what time it is there. */
import { USUAL_SETTINGS } from '../../../protocol/usual-settings.ts';
import { clockIn } from '../../format/clock-in.ts';
import { Combobox, type Option } from '../../parts/combobox.tsx';
import { useNow } from '../../polling/use-now.ts';
import { asText } from '../../rules/edit/json.ts';
import { useField } from '../../rules/editor/edit-context.ts';
import { ProblemsOf } from '../../rules/fields/problems-of.tsx';
import { WORDS } from '../../words.ts';

export function ZonePart() {
  const { value, set, problems, pointer, readOnly } = useField(['zone']);
  const words = WORDS.bookSettings.limits;
  const zone = asText(value) || USUAL_SETTINGS.zone;
  const there = clockIn(zone, useNow());
  return (
    <section class="panel part-panel">
      <h2>{words.clock}</h2>
      <p class="muted">{words.clockLead}</p>
      <div data-at={pointer}>
        <Combobox
          label={words.zone}
          hint={words.zoneHint}
          value={zone}
          shows={zone.replaceAll('_', ' ')}
          options={options()}
          nothing={words.noZone}
          invalid={problems.length > 0}
          disabled={readOnly}
          onChoose={set}
        />
      </div>
      {there && <p class="muted">{words.there(there)}</p>}
      <ProblemsOf problems={problems} />
    </section>
  );
}

function options(): Option[] {
  const zones = new Set([USUAL_SETTINGS.zone, ...Intl.supportedValuesOf('timeZone')]);
  return [...zones].map((value) => ({ value, label: value.replaceAll('_', ' ') }));
}
