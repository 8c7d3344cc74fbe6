/** Decisions and hold-backs of a site: a page of them, and those that happen while one looks. */
import type { MomentRow, MomentsReply } from '../../protocol/api/reports.ts';
import { KINDS } from '../../protocol/intervention.ts';
import { type Field, field } from './field.ts';
import { getJson } from './get-json.ts';

export async function loadMoments(
  site: string,
  before?: number,
  signal?: AbortSignal,
): Promise<MomentsReply> {
  const query = before === undefined ? '' : `?before=${before}`;
  const answer = await getJson(`${pathOf(site)}${query}`, signal);
  const next = answer.get('next').maybeNumber();
  return { moments: answer.get('moments').list(momentOf), ...(next !== undefined && { next }) };
}

interface Listener {
  /** Connected, for the first time or again: what happened meanwhile comes, or is on the first page. */
  onOpen(): void;
  onMoment(moment: MomentRow): void;
}

/** How long after a refusal it is tried again, in milliseconds; a lost connection the browser mends itself. */
const AGAIN = 5_000;

/** @returns stops listening */
export function listenForMoments(site: string, { onOpen, onMoment }: Listener): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const connect = () => {
    source = new EventSource(`${pathOf(site)}/stream`);
    source.onopen = onOpen;
    source.onmessage = (message: MessageEvent<string>) => onMoment(momentOf(field(JSON.parse(message.data))));
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(connect, AGAIN);
    };
  };
  connect();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}

function pathOf(site: string): string {
  return `/api/sites/${encodeURIComponent(site)}/moments`;
}

function momentOf(row: Field): MomentRow {
  const kind = row.get('kind').text();
  return {
    id: row.get('id').number(),
    visitor: row.get('visitor').text(),
    at: row.get('at').number(),
    result: row.get('result').text() === 'decided' ? 'decided' : 'held',
    rule: row.get('rule').text(),
    name: row.get('name').text(),
    kind: KINDS.find((one) => one === kind) ?? 'help',
    sentence: row.get('sentence').text(),
  };
}
