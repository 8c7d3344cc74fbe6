/** A card number comes in; after the time a bank takes, its answer goes out. Nothing leaves the browser. */
import { TEST_CARDS } from './test-cards.ts';

export type Answer = { approved: true } | { approved: false; code: string; hard: boolean };

const THINKING = 900;

export async function askBank(number: string): Promise<Answer> {
  await new Promise((resolve) => setTimeout(resolve, THINKING));
  const card = TEST_CARDS.find((one) => one.number === number);
  if (!card) return { approved: false, code: 'incorrect_number', hard: false };
  return card.code ? { approved: false, code: card.code, hard: card.hard } : { approved: true };
}
