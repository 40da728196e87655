import type { Page } from 'playwright-core';

/** The variants that are visible, in order; nested ones after the one around them. */
export const visible = async (page: Page) => {
  const panels = await page.locator('.choice').all();
  const shown = await Promise.all(
    panels.map(async (panel) =>
      (await panel.isVisible()) ? [await panel.getAttribute('data-choice')] : [],
    ),
  );
  return shown.flat();
};
