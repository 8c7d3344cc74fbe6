/** What is wrong with a rule or a file, read from JSON: the place, the English words, and the phrases they are made of. */
import type { Problem, Said, SaidWithin } from '../../protocol/problem.ts';
import type { Field } from './field.ts';

export function readProblem(problem: Field): Problem {
  const says = problem.get('says');
  const said = (name: string) => (says.exists ? readSaid(says.get(name).value) : UNSAID);
  return {
    path: problem.get('path').text(),
    message: problem.get('message').text(),
    mend: problem.get('mend').text(),
    says: { message: said('message'), mend: said('mend') },
  };
}

/** No language has a phrase for it: the English words are shown. */
const UNSAID: SaidWithin = [''];

function readSaid(value: unknown): Said {
  const [code, ...values] = Array.isArray(value) ? (value as unknown[]) : [];
  if (typeof code !== 'string') return UNSAID;
  return [code, ...values.map((one) => readPlain(one) ?? readWithin(one))];
}

function readWithin(value: unknown): SaidWithin {
  const [code, ...values] = Array.isArray(value) ? (value as unknown[]) : [];
  return typeof code === 'string' ? [code, ...values.map((one) => readPlain(one) ?? '')] : UNSAID;
}

function readPlain(value: unknown): string | number | undefined {
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}
