/** In: what the tag tells. Out: everything the inspector shows, folded together and bounded. */

import type { DebugReport } from '../../protocol/debug.ts';
import { eventId, type WireEvent } from '../../protocol/event.ts';
import type { Rejection } from '../../protocol/wire.ts';
import type { AnyNews, News, PromptMoment, PromptNews } from '../emitter.ts';
import type { InspectorFeed, InspectorState } from './contract.ts';
import { readState } from './read-state.ts';

/** `retrying`: it was sent, and nobody answered; the tag sends it again. `lost`: the whole batch was refused. */
export type EventFate = 'waiting' | 'retrying' | 'acknowledged' | 'rejected' | 'lost';

export interface EventRow {
  id: string;
  event: WireEvent;
  fate: EventFate;
  /** For `rejected`. */
  rejection?: Rejection;
  /** HTTP status of the last answer; 0 for none. */
  status?: number;
}

export interface LogRow {
  /** Epoch milliseconds. */
  at: number;
  text: string;
}

export interface Model {
  /** Newest first. */
  events: readonly EventRow[];
  /** Names that are none, newest first. */
  refused: readonly LogRow[];
  /** HTTP status of each answer, newest first; 0 for none. */
  answers: readonly { at: number; status: number }[];
  /** Newest first. */
  prompts: readonly { at: number; moment: PromptMoment; news: PromptNews }[];
  /** Sentences of the engine, newest first. */
  trace: readonly LogRow[];
  report: DebugReport | undefined;
  /** Facts as they were before the last reply. */
  before: DebugReport['facts'];
  state: InspectorState;
  /** Visible milliseconds until the `pulse` the last reply asked for; Infinity for none. */
  wakeAfter: number;
}

export interface ModelSource {
  read(): Model;
  clearEvents(): void;
  stop(): void;
}

const MOST = 500;

/** @param onChange called after each news */
export function createModel(tag: InspectorFeed['tag'], onChange: () => void): ModelSource {
  let events: EventRow[] = [];
  let refused: LogRow[] = [];
  let answers: Model['answers'] = [];
  let prompts: Model['prompts'] = [];
  let trace: LogRow[] = [];
  let wake = Infinity;
  let report: DebugReport | undefined;
  let before: DebugReport['facts'] = {};

  const fold: { [M in Exclude<keyof News, PromptMoment>]: (news: News[M]) => void } = {
    event(event) {
      events = [{ id: eventId(event), event, fate: 'waiting' as const }, ...events].slice(0, MOST);
    },
    refused(name) {
      refused = [{ at: Date.now(), text: sayName(name) }, ...refused].slice(0, MOST);
    },
    answer({ events: sent, status, reply, visible }) {
      const at = Date.now();
      answers = [{ at, status }, ...answers].slice(0, MOST);
      const ids = new Set(sent.map(eventId));
      const rejections = new Map(reply?.rejected.map((one) => [one.id, one]));
      const fate = fateOf(status, !!reply);
      events = events.map((row) => {
        if (!ids.has(row.id)) return row;
        const rejection = rejections.get(row.id);
        return rejection ? { ...row, fate: 'rejected', rejection, status } : { ...row, fate, status };
      });
      if (reply) wake = visible + (reply.wakeAfter ?? Infinity);
      if (!reply?.debug) return;
      before = report?.facts ?? reply.debug.facts;
      report = reply.debug;
      trace = [...reply.debug.trace.map((text) => ({ at, text })).reverse(), ...trace].slice(0, MOST);
    },
  };

  const take = ([news, moment]: AnyNews) => {
    if (moment in fold) (fold[moment as 'event'] as (news: unknown) => void)(news);
    else {
      const prompt = { at: Date.now(), moment: moment as PromptMoment, news: news as PromptNews };
      prompts = [prompt, ...prompts].slice(0, MOST);
    }
    onChange();
  };
  tag.log.forEach(take);
  const stop = tag.on('any', (...news) => take(news));
  return {
    read: () => ({
      events,
      refused,
      answers,
      prompts,
      trace,
      report,
      before,
      state: readState(tag),
      wakeAfter: Math.max(wake - tag.visible(), 0),
    }),
    stop,
    clearEvents() {
      events = [];
      refused = [];
      onChange();
    },
  };
}

/** As the tag itself takes an answer (sdk/transport/sender.ts). */
function fateOf(status: number, understood: boolean): EventFate {
  if (status === 200 && understood) return 'acknowledged';
  const final = status >= 400 && status < 500 && ![404, 413, 429].includes(status);
  return final ? 'lost' : 'retrying';
}

function sayName(name: unknown): string {
  return typeof name === 'string' ? `“${name.slice(0, 60)}”` : String(name).slice(0, 60);
}
