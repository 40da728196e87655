import type { FrameLocator, Page } from 'playwright-core';

/** The widget on a page of another origin. */
export type OpenWidget = {
  readonly page: Page;
  readonly button: ReturnType<Page['locator']>;
  readonly dialog: ReturnType<Page['locator']>;
  /** The page in the panel. */
  readonly panel: FrameLocator;
};

/** Returns the parts of the widget on a page. */
export function widgetOn(page: Page): OpenWidget {
  return {
    page,
    button: page.locator('handrail-widget button.open'),
    dialog: page.locator('handrail-widget dialog'),
    panel: page.frameLocator('handrail-widget iframe'),
  };
}

/** Calls `Handrail` on a page. */
export const callHandrail = (page: Page, ...call: unknown[]) =>
  page.evaluate(
    (values) =>
      (globalThis as unknown as { Handrail(...call: unknown[]): void }).Handrail(...values),
    call,
  );

/** Notes the events of the widget, which the function returned lists. */
export async function noteEvents(page: Page): Promise<() => Promise<unknown>> {
  await page.evaluate(() => {
    const { Handrail, noted } = Object.assign(globalThis, {
      noted: [] as unknown[],
    }) as unknown as {
      Handrail(command: string, event: string, listener: (detail: unknown) => void): void;
      noted: unknown[];
    };
    for (const event of ['open', 'close', 'article', 'search', 'contact'])
      Handrail('on', event, (detail) => noted.push(detail === undefined ? event : [event, detail]));
  });
  return () => page.evaluate(() => (globalThis as unknown as { noted: unknown[] }).noted);
}

/** Returns where the focus is: the class or id of the element, inside the widget too. */
export const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    const inside = activeElement?.shadowRoot?.activeElement ?? activeElement;
    return inside?.className || inside?.id || inside?.tagName;
  });
