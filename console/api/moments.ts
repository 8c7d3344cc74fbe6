/** Decisions and hold-backs of a site: a page of them, and those that happen while one looks. */
import type { MomentRow, MomentsReply } from '../../protocol/api/reports.ts';
import { KINDS } from '../../protocol/intervention.ts';
import { LANGUAGE } from '../words/language.ts';
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

/**
 * Listens while the tab is looked at: browsers allow few connections to one host, and each stream is one.
 * @returns stops listening
 */
export function listenForMoments(site: string, { onOpen, onMoment }: Listener): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hangUp = () => {
    clearTimeout(timer);
    source?.close();
    source = undefined;
  };
  const connect = () => {
    hangUp();
    const opened = new EventSource(`${pathOf(site)}/stream?lang=${LANGUAGE}`);
    opened.onopen = onOpen;
    opened.onmessage = (message: MessageEvent<string>) => onMoment(momentOf(field(JSON.parse(message.data))));
    opened.onerror = () => {
      if (opened.readyState === EventSource.CLOSED) timer = setTimeout(connect, AGAIN);
    };
    source = opened;
  };
  const follow = () => (document.visibilityState === 'visible' ? connect() : hangUp());
  document.addEventListener('visibilitychange', follow);
  follow();
  return () => {
    document.removeEventListener('visibilitychange', follow);
    hangUp();
  };
}

function pathOf(site: string): string {
  return `/api/sites/${encodeURIComponent(site)}/moments`;
}

function momentOf(row: Field): MomentRow {
  const kind = row.get('kind').text();
  const hold = row.get('hold');
  const to = hold.exists ? hold.get('to').maybeText() : undefined;
  return {
    id: row.get('id').number(),
    visitor: row.get('visitor').text(),
    at: row.get('at').number(),
    result: row.get('result').text() === 'decided' ? 'decided' : 'held',
    rule: row.get('rule').text(),
    name: row.get('name').text(),
    kind: KINDS.find((one) => one === kind) ?? 'help',
    sentence: row.get('sentence').text(),
    ...(hold.exists && { hold: { code: hold.get('code').text(), ...(to !== undefined && { to }) } }),
  };
}
