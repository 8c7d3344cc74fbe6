/** Every command there is, in the order of the overview; each is loaded only when it is run. */
import type { Command } from './command.ts';

export interface CommandRow {
  name: string;
  /** One line for the overview. */
  about: string;
  load: () => Promise<Command>;
}

export const COMMANDS: readonly CommandRow[] = [
  {
    name: 'start',
    about: 'Start the collector, the console and the demo shop',
    load: async () => (await import('./start.ts')).start,
  },
  {
    name: 'check',
    about: 'Check a folder of rules; names file, path and mend',
    load: async () => (await import('./check.ts')).check,
  },
  {
    name: 'rules',
    about: 'Take the rules of a site out as files, or files into its draft',
    load: async () => (await import('./rules.ts')).rules,
  },
  {
    name: 'replay',
    about: 'Send recorded journeys (REES46, OTTO) through the real interface',
    load: async () => (await import('./replay.ts')).replay,
  },
  {
    name: 'journey',
    about: "Print one visitor's path with every decision's why",
    load: async () => (await import('./journey.ts')).journey,
  },
  {
    name: 'switch',
    about: 'Turn a site or a rule off, now, and on again',
    load: async () => (await import('./switch.ts')).switchCommand,
  },
  {
    name: 'person',
    about: 'Add somebody to the console, let them in again, or list who there is',
    load: async () => (await import('./person.ts')).person,
  },
  {
    name: 'backtest',
    about: 'Replay recorded journeys through rules that are not live, or verify the log',
    load: async () => (await import('./backtest.ts')).backtest,
  },
  {
    name: 'simulated',
    about: 'Take the simulated shoppers of the demo out, or let them come again',
    load: async () => (await import('./simulated.ts')).simulated,
  },
  {
    name: 'backup',
    about: 'Write all of the data folder into one file, while the collector runs',
    load: async () => (await import('./backup.ts')).backup,
  },
  {
    name: 'restore',
    about: 'Put the data folder back as it was when a backup was taken',
    load: async () => (await import('./restore.ts')).restore,
  },
  {
    name: 'rebuild',
    about: 'Count anew from the log what the console shows',
    load: async () => (await import('./rebuild.ts')).rebuild,
  },
];
