/** A pipeline in; the same one, whose erasure of a visitor reaches the reports too, out. */
import type { Pipeline } from '../pipeline/pipeline.ts';
import type { Reports } from './reports.ts';

export function erasingReports(reports: Pick<Reports, 'forget'>, pipeline: Pipeline): Pipeline {
  return {
    ...pipeline,
    async erase(site, visitor) {
      // Before, so that nothing is left if this process ends in between; after, for what was counted meanwhile.
      await reports.forget(site, visitor);
      const records = await pipeline.erase(site, visitor);
      await reports.forget(site, visitor);
      return records;
    },
  };
}
