/** In: the parts of the tag. Out: how things stand with it at this moment. */
import type { InspectorFeed, InspectorState } from './contract.ts';

export function readState({
  site,
  base,
  visitor,
  queue,
  visible,
  moments,
}: InspectorFeed['tag']): InspectorState {
  return {
    site,
    collector: base,
    consent: visitor.consent(),
    queued: queue.size(),
    losses: queue.losses(),
    visible: visible(),
    prompts: moments.state(),
  };
}
