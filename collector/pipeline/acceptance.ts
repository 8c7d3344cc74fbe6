/** What customers accepted in a batch: whose grants are used with it, and the codes they get for it. */
import type { JourneyEvent } from '../../protocol/event.ts';
import type { IssuedCode } from '../../protocol/intervention.ts';
import type { GrantChanges, Grants } from '../store/grants.ts';

export interface Accepted {
  use: NonNullable<GrantChanges['use']>;
  /** Made for this batch. */
  issued: IssuedCode[];
  /** All that the answer carries: also those made before, if the customer says it again. */
  codes: IssuedCode[];
}

/** Ten characters that are the same for the same parts, and cannot be guessed without the installation's key. */
export type MakeCode = (parts: readonly string[]) => string | Promise<string>;

export type Acceptance = (
  site: string,
  visitor: string,
  events: readonly JourneyEvent[],
  received: number,
) => Promise<Accepted>;

/** Milliseconds a code is good for. */
const CODE_LIFE = 30 * 86_400_000;

export function acceptance(grants: Grants, makeCode: MakeCode): Acceptance {
  async function newCode(prefix: string, parts: readonly string[]): Promise<string> {
    for (let attempt = 0; ; attempt++) {
      const code = [prefix, await makeCode([...parts, String(attempt)])].filter(Boolean).join('-');
      if (!(await grants.byCode(parts[0] as string, code))) return code;
    }
  }

  return async (site, visitor, events, received) => {
    const accepted: Accepted = { use: [], issued: [], codes: [] };
    const use: GrantChanges['use'] & object[] = [];
    for (const decision of acted(events)) {
      const grant = await grants.of(site, visitor, decision);
      if (grant?.code !== undefined) accepted.codes.push({ decision, code: grant.code });
      if (!grant || grant.used !== undefined) continue;
      if (grant.prefix === undefined) {
        use.push({ decision });
        continue;
      }
      const code = await newCode(grant.prefix, [site, visitor, grant.rule, decision]);
      use.push({ decision, code: { code, expires: received + CODE_LIFE } });
      accepted.issued.push({ decision, code });
      accepted.codes.push({ decision, code });
    }
    return { ...accepted, use };
  };
}

/** @returns each decision once */
function acted(events: readonly JourneyEvent[]): Set<string> {
  const ids = events.flatMap(({ name, params }) => {
    const id = name === 'intervention_acted' ? params?.['decision'] : undefined;
    return typeof id === 'string' ? id : [];
  });
  return new Set(ids);
}
