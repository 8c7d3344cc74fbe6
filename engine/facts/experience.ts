/** Folds what went badly on the pages of the present visit: errors, clicks in anger or in vain, slowness, hesitation. */
import type { JourneyEvent } from '../../protocol/event.ts';
import { DEAD_CLICK, FORM_HESITATION, JS_ERROR, RAGE_CLICK, WEB_VITAL } from '../../protocol/event-names.ts';
import { param } from './params.ts';

export interface Experience {
  readonly errors: number;
  readonly rageClicks: number;
  readonly deadClicks: number;
  readonly hesitations: number;
  /** Tabs, each of them one page, that were slow to answer or to show their main content. */
  readonly slow: readonly string[];
}

/** Beyond this many slow pages the number stays. */
const MAX_SLOW = 50;
/** Largest Contentful Paint and Time to First Byte: web.dev/articles/vitals */
const LOADING: readonly unknown[] = ['LCP', 'TTFB'];

export function freshExperience(): Experience {
  return FRESH;
}

const FRESH: Experience = { errors: 0, rageClicks: 0, deadClicks: 0, hesitations: 0, slow: [] };

/** @returns the experience after the event; the same object if the event leaves it alone */
export function foldExperience(experience: Experience, event: JourneyEvent): Experience {
  switch (event.name) {
    case JS_ERROR:
      return { ...experience, errors: experience.errors + 1 };
    case RAGE_CLICK:
      return { ...experience, rageClicks: experience.rageClicks + 1 };
    case DEAD_CLICK:
      return { ...experience, deadClicks: experience.deadClicks + 1 };
    case FORM_HESITATION:
      return { ...experience, hesitations: experience.hesitations + 1 };
    case WEB_VITAL:
      return isSlow(event) ? withSlow(experience, event.tab) : experience;
    default:
      return experience;
  }
}

function isSlow({ params }: JourneyEvent): boolean {
  return param(params, 'rating') === 'poor' && LOADING.includes(param(params, 'metric'));
}

/** A page that is slow in both ways is one slow page. */
function withSlow(experience: Experience, tab: string): Experience {
  const { slow } = experience;
  if (slow.includes(tab) || slow.length >= MAX_SLOW) return experience;
  return { ...experience, slow: [...slow, tab] };
}
