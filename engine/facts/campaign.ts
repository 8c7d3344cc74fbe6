/**
 * Folds what brought the visitor here in the present visit, as GA4's `campaign_details` tells it:
 * developers.google.com/analytics/devguides/collection/ga4/reference/config#campaign
 */
import type { JourneyEvent } from '../../protocol/event.ts';
import { CAMPAIGN_DETAILS } from '../../protocol/event-names.ts';
import { textParam } from './params.ts';

export interface Campaign {
  readonly source: string | undefined;
  readonly medium: string | undefined;
  readonly name: string | undefined;
}

export function noCampaign(): Campaign {
  return NONE;
}

const NONE: Campaign = { source: undefined, medium: undefined, name: undefined };

/** @returns the campaign after the event: the last one told; the same object if the event leaves it alone */
export function foldCampaign(campaign: Campaign, { name, params }: JourneyEvent): Campaign {
  if (name !== CAMPAIGN_DETAILS) return campaign;
  return {
    source: textParam(params, 'source'),
    medium: textParam(params, 'medium'),
    name: textParam(params, 'campaign'),
  };
}
