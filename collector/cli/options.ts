/** Reads a command's options; a wrong one is refused in one sentence that names it. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { Refusal } from '../config/refusal.ts';

/** @throws Refusal */
export function options<T extends NonNullable<ParseArgsConfig['options']>>(
  command: string,
  args: string[],
  shape: T,
) {
  try {
    return parseArgs({ args, options: shape, allowPositionals: true, strict: true });
  } catch (error) {
    const [first] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new Refusal(`${first}; run “kairos ${command} --help”.`);
  }
}
