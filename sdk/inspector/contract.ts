/**
 * What the tag and its inspector chunk agree on. The tag only tells: everything the inspector concludes from it,
 * warnings about the shop's tagging included, is worked out in the inspector, so that it costs the tag no bytes.
 */
import type { WireEvent } from '../../protocol/event.ts';
import type { EventsReply } from '../../protocol/wire.ts';
import type { Consent } from '../consent.ts';
import type { PromptMoment, PromptNews } from '../emitter.ts';
import type { MomentsState } from '../moments/contract.ts';

/** Something that has just happened in the tag. */
export type InspectorNews =
  /** Tracked, as it goes over the wire. Its id is `eventId(event)`. */
  | { type: 'event'; event: WireEvent }
  /** A call of the page that became no event: its name is not one. */
  | { type: 'refused'; name: unknown }
  /** A batch left, and this came back. `status` 0: no answer in time, or no network. */
  | { type: 'answer'; events: WireEvent[]; status: number; reply?: EventsReply }
  /** A prompt: decided, shown, acted, dismissed, failed. */
  | { type: 'prompt'; moment: PromptMoment; news: PromptNews };

/** How things stand at this moment. */
export interface InspectorState {
  site: string;
  /** Address of the collector's folder. */
  collector: string;
  /** `undefined`: not known yet, so nothing is stored or sent. */
  consent: Consent | undefined;
  /** Events that wait to be acknowledged. */
  queued: number;
  /** Events lost and not told yet, by reason. */
  losses: { [reason: string]: number };
  /** Milliseconds this page has been visible. */
  visible: number;
  /** Visible milliseconds until the `pulse` the last reply asked for. */
  wakeAfter: number | undefined;
  /** `undefined` until something was decided or armed on this page. */
  prompts: MomentsState | undefined;
}

/** What the inspector is given. It is read-only but for `end`. */
export interface InspectorFeed {
  /** Tells at once what happened since `kairos('debug')` was called, then everything as it happens. One listener. */
  subscribe(listener: (news: InspectorNews) => void): void;
  state(): InspectorState;
  /** Switches the inspector off, on the next pages too. The tag then calls what `startInspector` returned. */
  end(): void;
}

export interface InspectorChunk {
  /** @returns the way to take it off the page */
  startInspector(feed: InspectorFeed): () => void;
}
