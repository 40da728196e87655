import { expect, test } from 'vitest';
import { site } from '../../src/site.ts';
import { testSites } from '../sites.ts';
import { addressOf, attributeOf, elementsIn, fileOf, pagesOf, readPage } from './html.ts';

/** What a page refers to. */
function addressesOn(output: string, path: string): string[] {
  const elements = elementsIn(readPage(output, path));
  return elements.flatMap((element) => ['href', 'src', 'action'].flatMap((name) => attributeOf(element, name) ?? []));
}

/** Why an address leads nowhere; undefined when it leads somewhere, or to another site. */
function fault(output: string, page: string, address: string): string | undefined {
  const base = new URL(addressOf(page), site.address);
  if (!URL.canParse(address, base)) return 'is not an address';
  const { origin, protocol, pathname, hash } = new URL(address, base);
  if (!protocol.startsWith('http') || origin !== base.origin) return undefined;
  const file = fileOf(output, pathname);
  if (file === undefined) return 'leads to no file';
  if (hash === '') return undefined;
  const ids = elementsIn(readPage(output, file)).map((element) => attributeOf(element, 'id'));
  return ids.includes(decodeURIComponent(hash.slice(1))) ? undefined : 'leads to no element';
}

test.each(Object.entries(testSites))('every link and asset of every page of the %s site leads somewhere', (_name, { output }) => {
  const faults = new Map<string, string>();
  let checked = 0;
  for (const page of pagesOf(output)) {
    for (const address of addressesOn(output, page)) {
      checked += 1;
      const reason = fault(output, page, address);
      if (reason !== undefined) faults.set(`"${address}" ${reason}`, `for example on ${page}`);
    }
  }
  expect(checked).toBeGreaterThan(100);
  expect([...faults]).toEqual([]);
});

test('each page names its own address as the canonical one, search, errors and second orders excepted', () => {
  const { output } = testSites.demo;
  for (const page of pagesOf(output)) {
    const canonical = readPage(output, page).querySelectorAll('link[rel="canonical"]').map((link) => attributeOf(link, 'href'));
    const isHidden = page === '404.html' || /^(search|offline)\//.test(page);
    const address = addressOf(page).replace(/^(\/categories\/[^/]+\/)views\/|^(\/sections\/[^/]+\/)updated\//, '$1$2');
    expect.soft(canonical, page).toEqual(isHidden ? [] : [new URL(address, site.address).href]);
  }
});
