/** In: how to answer. Out: a scripted collector on loopback that serves the built tag and remembers every batch. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventId, type WireEvent } from '../../../protocol/event.ts';
import type { Armed, Decision, IssuedCode } from '../../../protocol/intervention.ts';
import type { EraseRequest, EventsReply, EventsRequest } from '../../../protocol/wire.ts';

/** What to do with one request, instead of answering it as a collector would. */
export interface Plan {
  /** 200 answers as usual. */
  status?: number;
  headers?: Record<string, string>;
  /** Milliseconds before the answer. */
  delay?: number;
  /** Stores the events, then drops the connection: the reply is lost. */
  lose?: boolean;
}

export interface Batch extends EventsRequest {
  /** Epoch milliseconds on this machine. */
  received: number;
  /** What it was answered. */
  status: number;
  headers: IncomingMessage['headers'];
}

export interface StubCollector {
  url: string;
  batches: Batch[];
  erased: EraseRequest[];
  /** Plans for the next requests, in order; afterwards all is well. */
  plans: Plan[];
  /** How many batches, beacons included, were ever under way together. */
  mostAtOnce: number;
  /** Refuses connections until it is true again. */
  up: boolean;
  /** Which chunks are missing, by the beginning of their file's name. */
  missing: string[];
  /** Whether pages get the late signals; tests of anything else count only their own events. */
  senses: boolean;
  decide: (batch: Batch) => Decision[];
  /** What is sent ahead for `exit_intent`. */
  arm: (batch: Batch) => Decision[];
  wakeAfter: (batch: Batch) => number | undefined;
  /** Codes made for what was accepted. */
  codes: (batch: Batch) => IssuedCode[];
  /** Whose events are rejected, because they asked to be forgotten. */
  erasedVisitor: string | undefined;
  /** Events on disk, each once, in the order they came. */
  stored(): WireEvent[];
  names(): string[];
  close(): Promise<void>;
}

const DIST = new URL('../../../dist/tag/', import.meta.url);

export async function startStubCollector(): Promise<StubCollector> {
  const kept = new Map<string, WireEvent>();
  let underWay = 0;
  const server = createServer((request, response) => {
    if (!stub.up) return request.socket.destroy();
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-expose-headers', 'retry-after');
    if (request.method === 'GET') return serveTag(stub, request, response);
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (part: string) => {
      text += part;
    });
    request.on('end', async () => {
      stub.mostAtOnce = Math.max(stub.mostAtOnce, ++underWay);
      await answer(request, response, text);
      underWay--;
    });
  });
  const answer = async (request: IncomingMessage, response: ServerResponse, text: string) => {
    const plan = stub.plans.shift() ?? {};
    const status = plan.status ?? 200;
    if (plan.delay) await new Promise((resolve) => setTimeout(resolve, plan.delay));
    if (request.url?.endsWith('/v1/erase')) {
      if (status === 200) stub.erased.push(JSON.parse(text));
      return reply(response, status, { erased: true }, plan.headers);
    }
    const batch: Batch = { ...JSON.parse(text), received: Date.now(), status, headers: request.headers };
    stub.batches.push(batch);
    if (status !== 200) return reply(response, status, { code: 'internal', message: '' }, plan.headers);
    if (batch.visitor === stub.erasedVisitor) {
      const rejected = batch.events.map((event) => ({
        id: eventId(event),
        code: 'erased' as const,
        message: '',
      }));
      const nothing: EventsReply = { accepted: 0, duplicates: 0, rejected, decisions: [], armed: [] };
      return reply(response, 200, nothing);
    }
    const known = batch.events.filter((event) => kept.has(eventId(event))).length;
    for (const event of batch.events) if (!kept.has(eventId(event))) kept.set(eventId(event), event);
    if (plan.lose) return request.socket.destroy();
    const body: EventsReply = {
      accepted: batch.events.length - known,
      duplicates: known,
      rejected: [],
      decisions: stub.decide(batch),
      armed: stub.arm(batch).map((decision): Armed => ({ moment: 'exit_intent', decision, basis: '' })),
    };
    const wakeAfter = stub.wakeAfter(batch);
    if (wakeAfter !== undefined) body.wakeAfter = wakeAfter;
    const codes = stub.codes(batch);
    if (codes.length) body.codes = codes;
    reply(response, 200, body, plan.headers);
  };
  const stub: StubCollector = {
    url: '',
    batches: [],
    erased: [],
    plans: [],
    mostAtOnce: 0,
    up: true,
    missing: [],
    senses: false,
    decide: () => [],
    arm: () => [],
    wakeAfter: () => undefined,
    codes: () => [],
    erasedVisitor: undefined,
    stored: () => [...kept.values()],
    names: () => [...kept.values()].map((event) => event.name),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stub.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return stub;
}

function serveTag(stub: StubCollector, request: IncomingMessage, response: ServerResponse): void {
  const name = request.url?.split('?')[0]?.slice(1) ?? '';
  if (!/^kairos[\w.-]*$/.test(name) || stub.missing.some((part) => name.startsWith(part))) {
    response.writeHead(404).end();
    return;
  }
  const quiet = !stub.senses && name.startsWith('kairos-signals');
  const script = quiet ? 'export const startSignals = () => () => {};' : readFileSync(new URL(name, DIST));
  response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
}

function reply(response: ServerResponse, status: number, body: object, headers?: Plan['headers']): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}
