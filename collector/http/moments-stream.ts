/**
 * Moments out, as they are counted, to every console that listens: server-sent events
 * (html.spec.whatwg.org/multipage/server-sent-events.html). Each listener has a place in the list of moments and
 * nothing else, so however slow one is, nothing piles up for it here.
 */
import type { ServerResponse } from 'node:http';
import type { Language } from '../../protocol/language.ts';
import type { ReadReports } from '../reports/read-reports.ts';

export interface MomentsStream {
  /** True if no more listeners are taken. */
  isFull(): boolean;
  /**
   * @param response its head is written
   * @param place whose moments, and the id of the last one the listener has
   * @param isAllowed asked with every heartbeat; once it says no, the stream ends
   */
  open(response: ServerResponse, place: Place, isAllowed: () => Promise<boolean>): void;
  /** Ends them all. */
  close(): void;
}

interface Place {
  site: string;
  after: number;
  /** Of the sentences. */
  language: Language;
}

interface Listener extends Place {
  response: ServerResponse;
  isAllowed: () => Promise<boolean>;
  /** When it was last written to, or found to be full. */
  beat: number;
  full: number | undefined;
}

interface Reports extends Pick<ReadReports, 'moments'> {
  fresh(site: string): Promise<void>;
}

/** Milliseconds. Proxies and this server let go of a connection on which nothing happens for longer. */
const LOOK = 500;
const BEAT = 10_000;
/** A listener whose connection takes nothing for so long is let go; it comes back with its place. */
const PATIENCE = 30_000;
const MOST = 100;
/** Moments told at once; who missed more reads the list. */
const BURST = 50;

export function momentsStream(
  reports: Reports,
  clock: () => number = () => performance.now(),
): MomentsStream {
  const listeners = new Set<Listener>();
  let timer: NodeJS.Timeout | undefined;

  function leave(listener: Listener): void {
    listeners.delete(listener);
    if (listeners.size === 0) clearTimeout(timer);
  }

  async function serve(listener: Listener): Promise<void> {
    const { response, site, after, language } = listener;
    const now = clock();
    if (response.writableNeedDrain) {
      listener.full ??= now;
      if (now - listener.full > PATIENCE) response.destroy();
      return;
    }
    listener.full = undefined;
    const { moments } = await reports.moments(site, { after, limit: BURST, language });
    if (now - listener.beat >= BEAT) {
      listener.beat = now;
      if (!(await listener.isAllowed())) return void response.end();
      response.write(': here\n\n');
    }
    for (const moment of moments.reverse()) {
      response.write(`id: ${moment.id}\ndata: ${JSON.stringify(moment)}\n\n`);
      listener.after = moment.id;
    }
  }

  async function look(): Promise<void> {
    for (const site of new Set([...listeners].map((one) => one.site))) {
      await reports.fresh(site).catch(() => undefined);
    }
    // One whose reading fails comes back and says from where.
    for (const listener of listeners) await serve(listener).catch(() => listener.response.destroy());
    if (listeners.size > 0) later();
  }

  function later(): void {
    timer = setTimeout(look, LOOK);
    timer.unref();
  }

  return {
    isFull: () => listeners.size >= MOST,
    open(response, place, isAllowed) {
      const listener = { ...place, response, isAllowed, beat: clock(), full: undefined };
      if (listeners.size === 0) later();
      listeners.add(listener);
      response.on('close', () => leave(listener));
      // A browser waits this long before it comes back.
      response.write('retry: 2000\n\n');
    },
    close() {
      for (const { response } of listeners) response.end();
    },
  };
}
