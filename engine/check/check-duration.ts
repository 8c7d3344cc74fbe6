/** Checks a time such as "90s" or "7d". */
import { parseDuration } from '../../protocol/duration.ts';
import type { Report } from './report.ts';

export function checkDuration(value: unknown, path: string, report: Report): void {
  if (parseDuration(value) !== undefined) return;
  report.add(path, ['notATime'], ['writeTime']);
}
