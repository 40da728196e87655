import axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** Rules that colors alone decide. */
const COLORS = ['color-contrast', 'link-in-text-block'];

/** What violates axe's rules in light colors, and its rules for colors in dark ones. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return [
    ...(await violationsIn(page, 'light', {})),
    ...(await violationsIn(page, 'dark', { runOnly: COLORS })),
  ];
}

async function violationsIn(
  page: Page,
  colorScheme: 'light' | 'dark',
  options: RunOptions,
): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  const { violations: found } = (await page.evaluate(
    (wanted) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, wanted),
    // Nobody reads what passes, and to describe all of it takes longer than the rules.
    { ...options, resultTypes: ['violations'] } satisfies RunOptions,
  )) as AxeResults;
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${colorScheme}: ${id}: ${help} (${target.join(' ')})`),
  );
}
