/** What shopper and steps know of one another: what is sent, what is answered, and what a shopper can do. */
import type { JourneyEvent, Params } from '../../protocol/event.ts';
import type { Armed, Decision } from '../../protocol/intervention.ts';
import type { ConsentMode } from '../../protocol/wire.ts';
import type { Piece } from './pieces.ts';
import type { Random } from './random.ts';
import type { Story } from './story.ts';

/** One batch, when it arrives, epoch milliseconds. */
export interface Turn {
  at: number;
  visitor: string;
  mode: ConsentMode;
  events: JourneyEvent[];
}

/** What the collector answers that a shopper would notice. */
export interface Told {
  decisions: readonly Decision[];
  armed: readonly Armed[];
  wakeAfter: number | undefined;
}

export type Walk = Generator<Turn, void, Told>;
export type Happening = [name: string, params?: Params];

/** The shopper and the browser, as the steps use them. */
export interface Shopper {
  readonly random: Random;
  readonly story: Story;
  /** Pieces and how many of each. */
  readonly cart: Map<Piece, number>;
  /** Looked at. */
  piece: Piece | undefined;
  /** Path of the page that is open. */
  readonly page: string;
  /** The next page comes late. */
  slow: boolean;
  /** Payment details were given in this checkout. */
  paying: boolean;
  /** Takes what was sent ahead, to be shown at once because its moment has come. */
  claim(): Decision | undefined;
  /** Loads a page: it counts its events and its visible time anew. */
  open(path: string, title: string, ...events: Happening[]): Walk;
  /** Sends what happened; what is then shown is looked at. */
  tell(...events: Happening[]): Walk;
  /** To be sent with what comes next on this page, or when it is left. */
  note(...events: Happening[]): void;
  /** Stays on the page and does nothing, for so many milliseconds. */
  dwell(least: number, most?: number): Walk;
  /** Sees this prompt, and does something about it or not. */
  see(decision: Decision): Walk;
  /** Goes away for so many milliseconds. */
  leave(ms: number): Walk;
}
