/** In: what is known of the tag on this page. Out: the steps of an installation, each done or not, and what to do. */
import { answered } from './answered.ts';
import type { Model } from './model.ts';

export interface Check {
  level: 'good' | 'waiting' | 'warning' | 'bad';
  says: string;
  /** What to do, or what it means. */
  about?: string;
}

const REFUSALS: { readonly [status: number]: string } = {
  400: 'The collector does not understand the tag: one of them is older. Load kairos.js from the collector itself.',
  401: 'No site of the collector has this key. Compare data-site with the console.',
  403: 'The collector does not know this page’s origin. Add it to the site’s `origins`.',
  404: 'There is no collector at this address. It is asked again.',
  413: 'The batch was too large and is sent in parts.',
  429: 'Too many requests; the tag waits as long as it is asked to.',
};

/** @param tagged whether the page has a `dataLayer` with something in it */
export function installChecks({ state, answers, events, report }: Model, tagged: boolean): Check[] {
  const [last] = answers;
  const stored = events.some(({ fate }) => fate === 'acknowledged');
  const refused = events.filter(({ fate }) => fate === 'rejected' || fate === 'lost').length;
  const { consent } = state;
  return [
    { level: 'good', says: `The tag runs on this page as site “${state.site}”.` },
    consent === undefined
      ? {
          level: 'waiting',
          says: 'Consent is not known yet.',
          about: "Declare it with data-consent, or call `kairos('consent', …)` once the customer has chosen.",
        }
      : consent === 'denied'
        ? { level: 'warning', says: 'Consent is denied, so nothing is sent.' }
        : { level: 'good', says: `Consent is known: ${consent}.` },
    connected(last?.status),
    stored
      ? { level: 'good', says: 'Events of this page are stored.' }
      : { level: 'waiting', says: 'No event of this page is stored yet.' },
    ...(refused
      ? [
          {
            level: 'bad' as const,
            says: `${refused === 1 ? 'One event of this page was' : `${refused} events of this page were`} refused.`,
            about: 'Events says why of each.',
          },
        ]
      : []),
    tagged
      ? { level: 'good', says: 'The shop’s `dataLayer` is read.' }
      : {
          level: 'warning',
          says: 'The page’s `dataLayer` is empty.',
          about: "Push GA4’s e-commerce events, or call `kairos('track', …)`.",
        },
    report
      ? { level: 'good', says: `The collector tells facts and rules; rulebook ${report.book} is live.` }
      : {
          level: answered(answers) ? 'warning' : 'waiting',
          says: answered(answers)
            ? 'Facts and rules are not told.'
            : 'Facts and rules come with the next reply.',
          about: 'They need a token from the console: Journeys, “Debug this shop”. Tokens end after a while.',
        },
  ];
}

function connected(status: number | undefined): Check {
  if (status === undefined)
    return { level: 'waiting', says: 'Nothing was sent since the inspector is open.' };
  if (status === 200) return { level: 'good', says: 'The collector answers.' };
  if (status === 0) {
    return {
      level: 'bad',
      says: 'The collector does not answer.',
      about:
        'It may be down, or blocked: by the network, an ad blocker, or the page’s Content Security Policy (connect-src).',
    };
  }
  const about = REFUSALS[status] ?? 'The collector failed; its log says why. The tag tries again.';
  return { level: 'bad', says: `The collector answered HTTP ${status}.`, about };
}
