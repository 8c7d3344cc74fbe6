/** Checks the variants of a rule and how visitors are divided among them. */
import { BOUNDS } from './bounds.ts';
import { checkIntervention } from './check-intervention.ts';
import { newReport, type Report } from './report.ts';
import { type Fields, fields } from './shape.ts';

/** The variant that shows nothing, for proof. */
const NONE = 'none';

/** @param show already checked; variants are looked at only if it is right */
export function checkSplit(split: unknown, variants: unknown, show: unknown, report: Report): void {
  const named = variants === undefined ? {} : open(variants, '/then/variants', report);
  const shares = split === undefined ? undefined : open(split, '/split', report);
  for (const [name, parts] of Object.entries(named ?? {})) {
    checkVariant(name, parts, show as Fields, shares, report);
  }
  if (!shares || !named) return;
  const names = Object.keys(shares);
  if (names.length < 2 || names.length > BOUNDS.variants) {
    report.add('/split', ['notDivided'], ['nameVariants', BOUNDS.variants]);
    return;
  }
  names.forEach((name, place) => {
    const path = `/split/${name}`;
    const share = shares[name];
    if (typeof share !== 'number' || !(share > 0) || share > 100) {
      report.add(path, ['notAShare'], ['writeShare']);
    }
    if (place === 0) checkFirst(name, named, report);
    else if (name !== NONE && !Object.hasOwn(named, name)) {
      report.add(path, ['noSuchVariant', name], ['writeVariant']);
    }
  });
  const sum = names.reduce((all, name) => all + Number(shares[name]), 0);
  if (Number.isFinite(sum) && Math.abs(sum - 100) > 1e-6) {
    report.add('/split', ['notHundred', sum], ['makeHundred']);
  }
}

function checkFirst(name: string, named: Fields, report: Report): void {
  if (!BOUNDS.variant.test(name)) {
    report.add(`/split/${name}`, ['noVariantName', name], ['writeId']);
  } else if (name === NONE || Object.hasOwn(named, name)) {
    report.add(`/split/${name}`, ['standsFirst'], ['putBehind']);
  }
}

function checkVariant(
  name: string,
  parts: unknown,
  show: Fields,
  shares: Fields | undefined,
  report: Report,
): void {
  const path = `/then/variants/${name}`;
  if (!BOUNDS.variant.test(name) || name === NONE) {
    report.add(path, ['notAVariant', name], ['writeId']);
  }
  if (!shares || !Object.hasOwn(shares, name)) {
    report.add(path, ['shownToNobody'], ['giveShare', name]);
  }
  const changes = open(parts, path, report);
  if (!changes) return;
  if (Object.hasOwn(changes, 'kind')) {
    report.add(`${path}/kind`, ['variantKind'], ['leaveOrOwnRule']);
    return;
  }
  const whole = newReport();
  checkIntervention(show, '', whole);
  const right = whole.problems.length === 0;
  checkIntervention({ ...show, ...changes }, path, right ? report : newReport());
}

function open(value: unknown, path: string, report: Report): Fields | undefined {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : ['a'];
  return fields(value, path, keys, report);
}
