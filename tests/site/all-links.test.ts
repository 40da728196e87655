import { expect, test } from 'vitest';
import { site } from '../../src/config/settings.ts';
import { testSites } from '../support/test-sites.ts';
import { addressOf, attributeOf, pagesOf, readPage } from '../support/read-html.ts';
import { linksOf } from '../support/read-links.ts';

test.each(Object.entries(testSites))(
  'every link and asset of every page of the %s site leads somewhere',
  (_name, { output }) => {
    const { checked, faults } = linksOf(output);
    expect(checked).toBeGreaterThan(100);
    expect(faults).toEqual({});
  },
);

test('pages but search, errors and second orders name their own URL as canonical', () => {
  const { output } = testSites.demo;
  for (const page of pagesOf(output)) {
    const canonical = readPage(output, page)
      .querySelectorAll('link[rel="canonical"]')
      .map((link) => attributeOf(link, 'href'));
    const isHidden = page === '404.html' || /^(search|offline|widget)\//.test(page);
    const address = addressOf(page).replace(
      /^(\/categories\/[^/]+\/)views\/|^(\/sections\/[^/]+\/)updated\//,
      '$1$2',
    );
    expect.soft(canonical, page).toEqual(isHidden ? [] : [new URL(address, site.url).href]);
  }
});
