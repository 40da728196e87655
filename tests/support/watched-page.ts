import type { Browser, Page } from 'playwright-core';

/** A page, and what the browser has to say about it: violations of the policy and errors. */
export async function openWatched(
  browser: Browser,
  baseURL: string,
  path: string,
): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    // That the page itself is not there is what the page says.
    if (message.type() === 'error' && message.location().url !== page.url())
      complaints.push(message.text());
  });
  await page.exposeFunction('complain', (complaint: string) => complaints.push(complaint));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      (globalThis as unknown as { complain(complaint: string): void }).complain(
        `${violatedDirective} ${blockedURI}`,
      );
    });
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  return { page, complaints };
}
