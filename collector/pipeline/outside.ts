/** What the outside contributes to a record now: the hour on the site's wall, and what is switched off. */
import type { Rulebook } from '../../engine/index.ts';
import type { RecordContext } from '../../protocol/record.ts';
import type { Switchboard } from './switchboard.ts';
import { zoneOffsets } from './zone-offset.ts';

export type Outside = (site: string, book: Rulebook, now: number) => Promise<OutsideContext>;
export type OutsideContext = Pick<RecordContext, 'zone' | 'off'>;

export function outside(switches: Pick<Switchboard, 'off'>): Outside {
  const zoneOffset = zoneOffsets();
  return async (site, { settings }, now) => {
    const zone = zoneOffset(settings.zone, now);
    const off = await switches.off(site, now);
    return { ...(zone !== 0 && { zone }), ...(off !== undefined && { off: off === true || [...off] }) };
  };
}
