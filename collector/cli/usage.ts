/** The overview of all commands. */
import type { CommandRow } from './commands.ts';

export function usage(commands: readonly CommandRow[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const rows = commands.map(({ name, about }) => `  ${name.padEnd(width)}  ${about}`);
  return `Usage: kairos COMMAND [options]

${rows.join('\n')}

Run “kairos COMMAND --help” for what a command takes.`;
}
