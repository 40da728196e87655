import type { Page } from 'playwright-core';

/** States in which the search page has answered. */
type Answer = 'ready' | 'empty' | 'failed';

/** Types a question into the box of the search page and waits for its answer. */
export async function ask(page: Page, words: string, answer: Answer = 'ready'): Promise<void> {
  await page.locator('search-page input[type=search]').fill(words);
  await listed(page, { q: words }, answer);
}

/** Waits until the address holds exactly these parameters and the page shows their answer. */
export async function listed(
  page: Page,
  parameters: Readonly<Record<string, string>>,
  answer: Answer = 'ready',
): Promise<void> {
  await page.waitForFunction(
    ([wanted, state]) => {
      const present = Object.fromEntries(new URLSearchParams(location.search));
      const isAddress =
        JSON.stringify(Object.entries(present).sort()) ===
        JSON.stringify(Object.entries(wanted).sort());
      return (
        isAddress &&
        document.querySelector('[data-search-state]')?.getAttribute('data-search-state') === state
      );
    },
    [parameters, answer] as const,
  );
}

/** Waits until the search page has answered, and says how. */
export async function answerOf(page: Page): Promise<string | null> {
  const answered = page
    .locator('search-page')
    .and(
      page.locator(
        '[data-search-state=ready], [data-search-state=empty], [data-search-state=failed]',
      ),
    );
  return answered.getAttribute('data-search-state');
}

/** Waits until an article is open, wherever on its page. */
export const articleOpened = (page: Page) =>
  page.waitForURL(({ pathname }) => /\/articles\/[\w-]+\/$/.test(pathname));

export const titles = (page: Page) =>
  page.locator('[data-results] a[data-title]').allTextContents();

export const status = (page: Page) => page.locator('[data-status]').innerText();

/** The counts of the tabs, by their ids. */
export async function counts(page: Page): Promise<Record<string, number>> {
  const tabs = await page
    .locator('a[data-tab]')
    .evaluateAll((links) =>
      links.map(
        (link) =>
          [
            link.getAttribute('data-tab') ?? '',
            link.querySelector('[data-count]')?.textContent ?? '',
          ] as const,
      ),
    );
  return Object.fromEntries(tabs.map(([id, count]) => [id, Number(count.replaceAll(',', ''))]));
}

/** The id of the chosen tab. */
export const chosenTab = (page: Page) =>
  page.locator('a[data-tab][aria-current=page]').getAttribute('data-tab');
