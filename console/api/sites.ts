/** The sites of this collector and the state of their rules, as `/api/sites` gives them. */

import type { Stage } from '../../protocol/api/sites.ts';
import type { Problem } from '../../protocol/problem.ts';
import type { Field } from './field.ts';
import { getJson } from './get-json.ts';
import { readProblem } from './read-problem.ts';
import { readStage } from './site-settings.ts';

/** Its `path` is empty for the file itself. */
export interface RuleProblem extends Problem {
  file: string;
}

export interface SiteRules {
  /** Version of the live rulebook; 0 if there is none. */
  book: number;
  rules: number;
  problems: RuleProblem[];
}

export interface Site {
  key: string;
  name: string;
  stage: Stage;
  /** Key of the live site that it is the staging of. */
  stagingOf?: string;
  origins: string[];
  rules: SiteRules;
}

export async function loadSites(signal?: AbortSignal): Promise<Site[]> {
  const answer = await getJson('/api/sites', signal);
  return answer.get('sites').list((site) => {
    const stagingOf = site.get('stagingOf').maybeText();
    return {
      key: site.get('key').text(),
      name: site.get('name').text(),
      stage: readStage(site.get('stage')),
      ...(stagingOf !== undefined && { stagingOf }),
      origins: site.get('origins').list((origin) => origin.text()),
      rules: readRules(site.get('rules')),
    };
  });
}

function readRules(rules: Field): SiteRules {
  if (!rules.exists) return { book: 0, rules: 0, problems: [] };
  return {
    book: rules.get('book').number(),
    rules: rules.get('rules').number(),
    problems: rules.get('problems').list((problem) => ({
      ...readProblem(problem),
      file: problem.get('file').text(),
    })),
  };
}
