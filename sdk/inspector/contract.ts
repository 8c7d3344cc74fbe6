/**
 * What the tag and its inspector chunk agree on. The tag only tells: everything the inspector concludes from it,
 * warnings about the shop's tagging included, is worked out in the inspector, so that it costs the tag no bytes.
 */
import type { Consent } from '../consent.ts';
import type { Emitter } from '../emitter.ts';
import type { MomentsState } from '../moments/contract.ts';
import type { LateMoments } from '../moments/late-moments.ts';
import type { Queue } from '../queue/queue.ts';
import type { Visitor } from '../visitor.ts';

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
  /** `undefined` until something was decided or armed on this page. */
  prompts: MomentsState | undefined;
}

/** What the inspector is given. */
export interface InspectorFeed {
  /** The parts of the tag, to be looked at. */
  tag: {
    site: string;
    /** Address of the collector's folder. */
    base: string;
    /** What has happened on this page, and everything as it happens. */
    log: Emitter['log'];
    on: Emitter['on'];
    visitor: Pick<Visitor, 'consent'>;
    queue: Pick<Queue, 'size' | 'losses'>;
    /** Milliseconds the page has been visible so far. */
    visible(): number;
    moments: Pick<LateMoments, 'state'>;
  };
  /** Switches the inspector off, on the next pages too. The tag then calls what `startInspector` returned. */
  end(): void;
}

export interface InspectorChunk {
  /** @returns the way to take it off the page */
  startInspector(feed: InspectorFeed): () => void;
}
