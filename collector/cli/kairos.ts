#!/usr/bin/env node
/** The command line: `kairos start | check | rules | replay | journey | switch | person | backtest`. */
import { Refusal } from '../config/refusal.ts';
import { COMMANDS } from './commands.ts';
import { usage } from './usage.ts';

const [name, ...args] = process.argv.slice(2);
const command = COMMANDS.find((one) => one.name === name);

try {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    console.log(usage(COMMANDS));
  } else if (!command) {
    throw new Refusal(`There is no command “${name}”; run “kairos help” to see those there are.`);
  } else if (args.includes('--help') || args.includes('-h')) {
    console.log((await command.load()).help);
  } else {
    process.exitCode = await (await command.load()).run(args);
  }
} catch (error) {
  console.error(sentenceOf(error));
  if (!(error instanceof Refusal) && process.env['KAIROS_DEBUG']) console.error(error);
  process.exitCode = 2;
}

/** One readable sentence; the stack only for those who ask with KAIROS_DEBUG=1. */
function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return `kairos: ${message}`;
}
