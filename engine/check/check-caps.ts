/** Checks the caps of a rulebook: how much one visitor may be shown in all, and of each kind. */
import { KINDS } from '../../protocol/intervention.ts';
import { BOUNDS } from './bounds.ts';
import { checkDuration } from './check-duration.ts';
import type { Report } from './report.ts';
import { type Fields, fields, whole } from './shape.ts';

export function checkCaps(value: unknown, report: Report): void {
  const caps = fields(value, '/caps', ['perVisit', 'perVisitor', 'kinds'], report);
  if (!caps) return;
  checkCap(caps, '/caps', report);
  if (caps['kinds'] === undefined) return;
  const kinds = fields(caps['kinds'], '/caps/kinds', KINDS, report);
  for (const [kind, own] of Object.entries(kinds ?? {})) {
    const path = `/caps/kinds/${kind}`;
    const cap = fields(own, path, ['perVisit', 'perVisitor'], report);
    if (cap) checkCap(cap, path, report);
  }
}

function checkCap({ perVisit, perVisitor }: Fields, path: string, report: Report): void {
  if (perVisit !== undefined) whole(perVisit, `${path}/perVisit`, 1, BOUNDS.caps, report);
  if (perVisitor === undefined) return;
  const cap = fields(perVisitor, `${path}/perVisitor`, ['max', 'within'], report);
  if (!cap) return;
  whole(cap['max'], `${path}/perVisitor/max`, 1, BOUNDS.caps, report);
  checkDuration(cap['within'], `${path}/perVisitor/within`, report);
}
