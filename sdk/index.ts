/** The tag as a module: the same calls as the script, typed. */
export type { Consent } from './consent.ts';
export { createKairos, type Kairos, type KairosOptions } from './create-kairos.ts';
export type { PromptListener, PromptMoment, PromptNews } from './emitter.ts';
