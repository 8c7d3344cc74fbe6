/** In: a page as it is. Out: what axe finds on it, a line each. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** All that another colour scheme can change. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** @param look `colours` asks only what depends on the colour scheme, after `all` was asked in another one */
export async function violations(page: Page, look: 'all' | 'colours' = 'all'): Promise<string[]> {
  // Without it axe opens a page of its own for each look, as if there were frames of other origins.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const found = await (look === 'all' ? axe : axe.withRules(COLOURS)).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}
