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
    const mend = `name 2 to ${BOUNDS.variants}, such as { "a": 50, "none": 50 }`;
    report.add('/split', 'is not divided', mend);
    return;
  }
  names.forEach((name, place) => {
    const path = `/split/${name}`;
    const share = shares[name];
    if (typeof share !== 'number' || !(share > 0) || share > 100) {
      report.add(path, 'is not a share', 'write per cent of the visitors, above 0 and up to 100');
    }
    if (place === 0) checkFirst(name, named, report);
    else if (name !== NONE && !Object.hasOwn(named, name)) {
      report.add(path, `there is no variant “${name}”`, `write it into then/variants, or “${NONE}”`);
    }
  });
  const sum = names.reduce((all, name) => all + Number(shares[name]), 0);
  if (Number.isFinite(sum) && Math.abs(sum - 100) > 1e-6) {
    report.add('/split', `comes to ${sum} per cent`, 'make the shares 100 in all');
  }
}

function checkFirst(name: string, named: Fields, report: Report): void {
  if (!BOUNDS.variant.test(name)) {
    report.add(`/split/${name}`, `“${name}” is not a name`, 'write small letters, digits and hyphens');
  } else if (name === NONE || Object.hasOwn(named, name)) {
    report.add(
      `/split/${name}`,
      'stands first, and the first shows “show” itself',
      'put it behind another name',
    );
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
    report.add(path, `“${name}” is not the name of a variant`, 'write small letters, digits and hyphens');
  }
  if (!shares || !Object.hasOwn(shares, name)) {
    report.add(path, 'is shown to nobody', `give “${name}” its share in split`);
  }
  const changes = open(parts, path, report);
  if (!changes) return;
  if (Object.hasOwn(changes, 'kind')) {
    const mend = 'leave it out, or make it a rule of its own';
    report.add(`${path}/kind`, 'a variant is of its rule’s kind', mend);
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
