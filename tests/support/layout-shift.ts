import type { Page } from 'playwright-core';

/** How much of the page has moved by itself since it was opened, all moves added. */
export const layoutShift = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += 'value' in entry ? Number(entry.value) : 0;
        }).observe({ type: 'layout-shift', buffered: true });
        // The observer hears of past moves at once, of the last one after a frame has been drawn,
        // which a busy machine does late.
        const drawn = () => setTimeout(() => resolve(sum), 300);
        requestAnimationFrame(() => requestAnimationFrame(drawn));
      }),
  );
