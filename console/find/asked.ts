/** What is looked for, as an address keeps it and the collector is asked for it. */
import { FIND_RESULTS, type FindResult } from '../../protocol/api/find.ts';

/** Times to look at, up to now. */
export const FIND_TIMES = ['day', 'week', 'month', 'ever'] as const;
export type FindTime = (typeof FIND_TIMES)[number];

/** Of a moment, an empty `rule` is any. */
export type FindAsked =
  | { text: string }
  | { rule: string; result: FindResult; time: FindTime }
  | { failure: string; time: FindTime };

const DAY = 86_400_000;
const DAYS: Readonly<Record<Exclude<FindTime, 'ever'>, number>> = { day: 1, week: 7, month: 28 };

/** @returns the part of an address that {@link readAsked} reads */
export function tellAsked(asked: FindAsked): string {
  return new URLSearchParams({ ...asked }).toString();
}

/** @returns `undefined` for what asks for nothing */
export function readAsked(part: string): FindAsked | undefined {
  const said = new URLSearchParams(part);
  const [text, rule, failure] = ['text', 'rule', 'failure'].map((name) => said.get(name)?.trim() ?? '');
  const time = FIND_TIMES.find((one) => one === said.get('time')) ?? 'ever';
  const result = FIND_RESULTS.find((one) => one === said.get('result'));
  if (text) return { text };
  if (result) return { rule: rule ?? '', result, time };
  return failure ? { failure, time } : undefined;
}

/** @returns the query that the collector takes @param now epoch milliseconds */
export function queryOf(asked: FindAsked, now: number): URLSearchParams {
  if ('text' in asked) return new URLSearchParams({ text: asked.text });
  const { time, ...rest } = asked;
  const wanted = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ''));
  const from = time === 'ever' ? {} : { from: String(now - DAYS[time] * DAY) };
  return new URLSearchParams({ ...wanted, ...from });
}
