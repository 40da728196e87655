import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { strings as english } from '../../src/languages/en/strings.ts';
import { violations } from '../support/axe-violations.ts';
import { copyAwkwardProject } from '../support/awkward-project.ts';
import type { OpenSite } from '../support/open-browser.ts';
import { openSite } from '../support/open-browser.ts';
import { listed } from '../support/read-listing.ts';
import type { Project } from '../support/temp-project.ts';

let project: Project;
let site: OpenSite;

beforeAll(async () => {
  project = copyAwkwardProject();
  expect(await project.build()).toMatchObject({ status: 0 });
  site = await openSite(project.output);
});

afterAll(async () => {
  await site?.close();
  project.remove();
});

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

test.each(['/articles/wide/', '/articles/codes/', '/', '/ar/', '/search/?q=wide', '/sitemap/'])(
  'nothing widens %s from 320 to 1280 px',
  async (path) => {
    const page = await site.open(path);
    if (path.includes('?q=')) await listed(page, { q: 'wide' });
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('.prose details')) details.toggleAttribute('open', true);
    });
    for (const width of [320, 390, 640, 768, 1024, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await tooWide(page), `${width} px`).toEqual([]);
    }
    await page.context().close();
  },
);

/** The innermost elements that reach out of the page; none while the page does not scroll. */
const tooWide = (page: Page) =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const reaches = (element: Element) => element.getBoundingClientRect().right > clientWidth;
    return [...document.body.querySelectorAll('*')]
      .filter((element) => reaches(element) && ![...element.children].some(reaches))
      .map(({ outerHTML }) => outerHTML.slice(0, 200));
  });
