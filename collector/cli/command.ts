/** One command of the command line. */
export interface Command {
  /** The whole help text. */
  help: string;
  /** @returns the exit code: 0 done, 1 done but something is wrong with the input, 2 could not be done */
  run: (args: string[]) => Promise<number>;
}
