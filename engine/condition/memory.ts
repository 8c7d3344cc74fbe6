/** What the conditions of one rulebook share while they are compiled: slots, sequences, segments, points. */
import type { Segment } from '../../protocol/rule.ts';
import { type PointsRow, partsOf } from '../risk/points.ts';
import { compileCondition } from './compile.ts';
import type { Compiled } from './compiled.ts';
import type { Memory } from './kind.ts';
import { sequences } from './sequence.ts';
import { slots } from './slot.ts';

/** @returns a memory that compiles each segment once, when it is first asked for */
export function newMemory(segments: readonly Segment[], points: readonly PointsRow[]): Memory {
  const compiled = new Map<string, { name: string; when: Compiled } | 'begun'>();
  const memory: Memory = {
    slots: slots(),
    sequences: sequences(),
    risk: ({ points: amounts, facts }) => partsOf(amounts, points, facts.at),
    segment(id) {
      const known = compiled.get(id);
      if (known && known !== 'begun') return known;
      const segment = segments.find((one) => one.id === id);
      if (known || !segment) {
        throw new TypeError(
          `the segment ${id} ${known ? 'asks for itself' : 'is not there'}; check the book first`,
        );
      }
      compiled.set(id, 'begun');
      const made = { name: segment.name, when: compileCondition(segment.when, memory) };
      compiled.set(id, made);
      return made;
    },
  };
  return memory;
}
