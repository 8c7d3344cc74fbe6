/** What the inspector says: states, obstacles and meanings, in one place. */
import type { Consent } from '../consent.ts';
import type { PromptMoment } from '../emitter.ts';
import type { Obstacle } from '../moments/contract.ts';
import type { EventFate } from './model.ts';

export const FATES: { readonly [fate in EventFate]: { word: string; about: string } } = {
  waiting: { word: 'Waiting', about: 'Collected, and on its way to the collector or about to be.' },
  retrying: {
    word: 'Trying again',
    about: 'It was sent and nobody confirmed it. It is kept and sent again.',
  },
  acknowledged: { word: 'Stored', about: 'The collector has it on disk.' },
  rejected: { word: 'Refused', about: 'The collector refused this event and kept the others.' },
  lost: { word: 'Lost', about: 'The collector refused the whole batch.' },
};

export const OBSTACLES: { readonly [obstacle in Obstacle | 'open']: string } = {
  hidden: 'the tab is in the background',
  typing: 'the customer is typing',
  frame: 'a frame, such as a payment form, has the focus',
  challenge: 'the bank is asking for confirmation (3-D Secure)',
  dialog: 'a dialog of the page is open',
  fullscreen: 'something fills the screen',
  confirmation: 'this is the confirmation page',
  quiet: 'another prompt was shown a moment ago',
  open: 'another prompt is on the screen',
};

export const MOMENTS: { readonly [moment in PromptMoment]: string } = {
  decision: 'Decided',
  shown: 'Shown',
  acted: 'Acted on',
  dismissed: 'Dismissed',
  failed: 'Could not be shown',
};

export const CONSENTS: { readonly [consent in Consent | 'unknown']: { word: string; about: string } } = {
  unknown: {
    word: 'Not known yet',
    about:
      "Events wait in memory; nothing is stored or sent. Declare it with data-consent or kairos('consent', …).",
  },
  granted: {
    word: 'Granted',
    about: 'A random id and unconfirmed events are kept in this browser. Every kind of prompt may come.',
  },
  session: {
    word: 'Session',
    about: 'Nothing is kept in this browser; each page is a new visitor. Only fixes and help may come.',
  },
  denied: { word: 'Denied', about: 'Nothing is collected or sent, except one request to be forgotten.' },
};

/** Why the tag gave an event up (docs/tag.md). */
export const LOSSES: { readonly [reason: string]: string } = {
  bad_name: 'its name is no event name',
  event_too_large: 'it takes more than 32 KB',
  queue_full: 'more than 1,000 were waiting',
  too_old: 'it waited more than 72 hours',
  damaged: 'the browser’s storage returned something else',
  rejected: 'the collector refused it',
};
