/** Asks the running collector to take what was laid ready, and waits for its answer: files in the data folder, each moved whole. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../config/refusal.ts';
import { restoreFiles } from './restore-files.ts';
import type { RestoreAnswer, Restored, RestoreQuestion } from './restore-question.ts';
import { writeWhole } from './write-whole.ts';

/** Milliseconds a collector may take to hear the question, and to have done it. */
const HEARS_WITHIN = 5_000;
const DONE_WITHIN = 10 * 60_000;
const LOOK = 50;

/**
 * @param onTaken told once the collector has begun
 * @throws Refusal if nobody answers, and nothing is changed, or with what the collector said
 */
export async function askCollector(
  data: string,
  question: Omit<RestoreQuestion, 'until'>,
  onTaken: () => void,
): Promise<Restored> {
  const { folder, asked, answer } = restoreFiles(data);
  const until = Date.now() + HEARS_WITHIN;
  writeWhole(asked, JSON.stringify({ ...question, until } satisfies RestoreQuestion));
  while (existsSync(asked)) {
    if (Date.now() > until && withdrawn(asked)) {
      rmSync(folder, { recursive: true, force: true });
      throw new Refusal(
        'Another program has the log open and does not answer; end it, then restore. Nothing was changed.',
      );
    }
    await pause(LOOK);
  }
  onTaken();
  const end = Date.now() + DONE_WITHIN;
  while (!existsSync(answer)) {
    if (Date.now() > end) throw new Refusal('The collector has not told that it is done; look at its log.');
    await pause(LOOK);
  }
  const said = JSON.parse(readFileSync(answer, 'utf8')) as RestoreAnswer;
  rmSync(folder, { recursive: true, force: true });
  if ('failed' in said) throw new Refusal(said.failed);
  return said;
}

/** @returns false if the collector took it in this moment */
function withdrawn(asked: string): boolean {
  try {
    rmSync(asked);
    return true;
  } catch {
    return false;
  }
}
