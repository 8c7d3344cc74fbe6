/** One visitor's events as the pipeline takes them: parsed and scrubbed. */
import type { JourneyEvent } from '../../protocol/event.ts';
import type { RecordContext } from '../../protocol/record.ts';

export interface Batch {
  site: string;
  visitor: string;
  /** When it was received, epoch milliseconds. */
  received: number;
  /** Events of a source have `sourceId`; their `seq` is given by the pipeline. */
  events: readonly JourneyEvent[];
  context: Pick<RecordContext, 'origin' | 'mode' | 'lang' | 'bot'>;
  /** The inspector asks: the answer explains every rule. */
  debug?: boolean;
  /** Asked when nobody is known by this id yet; throws to turn a stranger away. */
  welcome?: () => void;
}
