/** The prompt's own words in English: the list that every other language has too. */
export const en = {
  close: 'Close',
  why: 'Why am I seeing this?',
  privacy: 'This is based only on what happened in this shop.',
  muteRule: 'Don’t show this again',
  muteAll: 'No more prompts in this shop',
  codeReady: 'Your code is ready. Enter it at checkout.',
  codeComes: 'Your code is being made …',
  codeFailed: 'That did not work just now. Please try again.',
  applied: 'Done. It is in your cart.',
  copy: 'Copy',
  copied: 'Copied',
  thanks: 'Thank you. That helps us.',
  /** The ends of a scale from 1 to 5. */
  five: ['Poor', 'Very good'],
  /** The ends of a scale from 0 to 10: would you recommend us? */
  nps: ['Not likely', 'Very likely'],
};

export type Words = typeof en;
