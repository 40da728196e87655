import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** The violations of all of axe's rules, best practices included. */
export async function violations(page: Page): Promise<string[]> {
  // The pages hold no frames, for which axe would otherwise open a page of its own.
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`));
}
