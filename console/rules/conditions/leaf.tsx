/** One condition as a sentence one fills in, and what can be done with it. */
import { WORDS } from '../../words.ts';
import { asObject, type JsonObject, type Path } from '../edit/json.ts';
import { leafAbout, subjectOf } from '../edit/subject.ts';
import { useEdit, useField } from '../editor/edit-context.ts';
import { ProblemsOf } from '../fields/problems-of.tsx';
import { DidFields } from './did-fields.tsx';
import { FactFields } from './fact-fields.tsx';
import { MemberTools } from './member-tools.tsx';
import { ScheduleFields } from './schedule-fields.tsx';
import { SegmentFields } from './segment-fields.tsx';
import { SequenceFields } from './sequence-fields.tsx';
import { SilenceFields } from './silence-fields.tsx';
import { subjectName } from './subject-name.ts';
import { SubjectPicker } from './subject-picker.tsx';
import { TagFields } from './tag-fields.tsx';

export function Leaf({ at }: { at: Path }) {
  const { change } = useEdit();
  const { value, problems, pointer } = useField(at);
  const leaf = asObject(value);
  const subject = subjectOf(leaf);
  return (
    <li class="condition">
      <div class="sentence" data-at={pointer}>
        <SubjectPicker
          subject={subject}
          invalid={problems.some(({ path }) => path === pointer || path === `${pointer}/fact`)}
          onChoose={(chosen) => {
            if (chosen !== subject) change({ do: 'set', at, value: leafAbout(chosen) });
          }}
        />
        <Fields at={at} subject={subject} leaf={leaf} />
      </div>
      <MemberTools at={at} name={subjectName(subject) || WORDS.conditions.subject} />
      <ProblemsOf problems={problems} />
    </li>
  );
}

function Fields({ at, subject, leaf }: { at: Path; subject: string; leaf: JsonObject }) {
  if ('fact' in leaf) return <FactFields at={at} fact={subject} />;
  switch (subject) {
    case 'did':
      return <DidFields at={at} />;
    case 'silence':
      return <SilenceFields at={at} />;
    case 'sequence':
      return <SequenceFields at={at} />;
    case 'tag':
      return <TagFields at={at} />;
    case 'segment':
      return <SegmentFields at={at} />;
    case 'schedule':
      return <ScheduleFields at={at} />;
    default:
      return null;
  }
}
