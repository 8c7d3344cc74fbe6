/** Collects what is wrong with a rule: each problem names its place and its mend. */

export interface Problem {
  /** JSON pointer (RFC 6901) into the rule, such as `/when/all/1/between`. */
  path: string;
  message: string;
  mend: string;
}

export interface Report {
  problems: Problem[];
  add: (path: string, message: string, mend: string) => void;
}

export function newReport(): Report {
  const problems: Problem[] = [];
  return { problems, add: (path, message, mend) => void problems.push({ path, message, mend }) };
}
