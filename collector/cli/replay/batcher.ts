/** Events in, in file order; bodies of `POST /v1/server/events` out, as full as the collector takes them. */
import { LIMITS } from '../../../protocol/limits.ts';
import type { SourceEvent } from '../../../protocol/wire.ts';

export interface Body {
  json: string;
  events: number;
}

export interface Batcher {
  /** @returns a body that is full, `too_large` for an event no body takes, or nothing yet */
  add(event: SourceEvent): Body | 'too_large' | undefined;
  /** @returns the last body, if anything is left for it */
  rest(): Body | undefined;
}

/** Bytes of UTF-8; at this size the collector's limit on keys (`LIMITS.keys`) is out of reach too. */
const FULL = 200_000;

export function batcher(source: string, full = FULL): Batcher {
  let parts: string[] = [];
  let bytes = 0;

  function rest(): Body | undefined {
    if (parts.length === 0) return undefined;
    const head = JSON.stringify({ v: LIMITS.wireVersion, source }).slice(0, -1);
    const body = { json: `${head},"events":[${parts.join(',')}]}`, events: parts.length };
    parts = [];
    bytes = 0;
    return body;
  }

  return {
    add(event) {
      const json = JSON.stringify(event);
      const size = Buffer.byteLength(json) + 1;
      if (size > LIMITS.eventBytes) return 'too_large';
      const body = bytes + size > full || parts.length === LIMITS.importEvents ? rest() : undefined;
      parts.push(json);
      bytes += size;
      return body;
    },
    rest,
  };
}
