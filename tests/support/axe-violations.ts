import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Rules that colors alone decide. */
const COLORS = ['color-contrast', 'link-in-text-block'];

/** What violates axe's rules in light colors, and its rules for colors in dark ones. */
export async function violations(page: Page): Promise<string[]> {
  const lines: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // The pages hold no frames, for which axe would otherwise open a page of its own.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    const { violations: found } = await (
      colorScheme === 'light' ? axe : axe.withRules(COLORS)
    ).analyze();
    lines.push(
      ...found.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target }) => `${colorScheme}: ${id}: ${help} (${target.join(' ')})`),
      ),
    );
  }
  return lines;
}
