/** What keeps the rules folder from going live: each file with the place and how to mend it. */
import type { RuleProblem, SiteRules } from '../api/sites.ts';
import { Notice } from '../parts/notice.tsx';
import { sayProblem } from '../words/say-problem.ts';
import { WORDS } from '../words.ts';

export function RuleProblems({ rules: { book, rules, problems } }: { rules: SiteRules }) {
  const { rulebook } = WORDS;
  return (
    <section class="problems" role="alert">
      <Notice tone="warning" icon="warning" title={rulebook.problemsTitle(problems.length)}>
        <p>{book > 0 ? rulebook.staysLive(book, rules) : rulebook.nothingLive}</p>
        <ul class="problem-list">
          {problems.map((problem) => (
            <Problem key={JSON.stringify(problem)} problem={problem} />
          ))}
        </ul>
      </Notice>
    </section>
  );
}

function Problem({ problem }: { problem: RuleProblem }) {
  const { rulebook } = WORDS;
  const { file, path } = problem;
  const { message, mend } = sayProblem(problem);
  return (
    <li>
      <p class="problem-place">
        <code title={file}>{file.split(/[\\/]/).at(-1)}</code>{' '}
        {path ? <code class="pointer">{path}</code> : <span class="muted">{rulebook.wholeFile}</span>}
      </p>
      <p>{message}</p>
      <p>
        <strong>{rulebook.mend}</strong> {mend}
      </p>
      <p class="problem-file">{file}</p>
    </li>
  );
}
