export { checkRule, type Problem } from './check/check-rule.ts';
export { type ExplainedRule, explain, factsByName } from './explain/explain.ts';
export { type Journey, newJourney } from './journey/journey.ts';
export { compileBook, DEFAULT_SETTINGS, type Rulebook } from './rulebook.ts';
export { armed, lastSeq, needsHistory, type Step, step, unseen, waiting } from './step/step.ts';
export { type Due, nextDue, wakeAfter } from './step/wake.ts';
export { ENGINE_VERSION } from './version.ts';
export { sentence } from './words/sentence.ts';
