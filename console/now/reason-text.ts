/** What went wrong, as people say it. */
import type { Reason } from '../../protocol/api/reports.ts';
import { WORDS } from '../words.ts';

/** @param code as the shop sent it, such as `card_declined` */
export function failureText(reason: string | undefined, code: string | undefined): string {
  const { failures, failed } = WORDS.now;
  const text = (reason !== undefined && failures[reason]) || failed;
  return code === undefined ? text : `${text}: ${code.replaceAll(/[_-]/g, ' ')}`;
}

export function reasonText({ cause, detail, code }: Reason): string {
  if (cause === 'failure') return failureText(detail, code);
  const text = WORDS.now.causes[cause];
  return detail === undefined ? text : `${text} ${WORDS.now.onPage(detail)}`;
}
