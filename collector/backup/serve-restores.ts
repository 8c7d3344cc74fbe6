/** In a running collector: hears a command's question to restore, and has it done. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { restoreFiles } from './restore-files.ts';
import type { RestoreAnswer, Restored, RestoreQuestion } from './restore-question.ts';
import { writeWhole } from './write-whole.ts';

/** Milliseconds between two looks. */
const LOOK = 500;

export interface ServesRestores {
  /** Resolves when what was begun has ended. */
  stop(): Promise<void>;
}

/**
 * @param restore closes the log, swaps, opens it again; what it throws is told to whoever asked
 * @param now epoch milliseconds
 */
export function serveRestores(
  data: string,
  restore: (suffix: string) => Promise<Restored>,
  now: () => number = Date.now,
): ServesRestores {
  const { folder, asked, taken, answer } = restoreFiles(data);
  let stopped = false;
  let running: Promise<void> | undefined;
  const timer = setInterval(() => {
    if (running || !existsSync(asked)) return;
    running = take().finally(() => {
      running = undefined;
    });
  }, LOOK);
  timer.unref();

  async function take(): Promise<void> {
    const question = read(asked);
    if (!question || question.until < now()) return rmSync(folder, { recursive: true, force: true });
    try {
      renameSync(asked, taken);
    } catch {
      // Withdrawn in this moment.
      return;
    }
    const said = await restore(question.suffix).catch((error: unknown) => ({ failed: messageOf(error) }));
    if (stopped) return;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeWhole(answer, JSON.stringify(said satisfies RestoreAnswer));
  }

  return {
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}

function read(path: string): RestoreQuestion | undefined {
  try {
    const { suffix, until } = JSON.parse(readFileSync(path, 'utf8')) as Partial<RestoreQuestion>;
    // It becomes part of file names.
    const fits = typeof suffix === 'string' && /^\.[\w-]{1,60}$/.test(suffix) && typeof until === 'number';
    return fits ? { suffix, until } : undefined;
  } catch {
    return undefined;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
