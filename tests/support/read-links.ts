import { site } from '../../src/config/settings.ts';
import { addressOf, attributeOf, elementsIn, fileOf, pagesOf, readPage } from './read-html.ts';

/** What a page refers to. */
function addressesOn(output: string, path: string): string[] {
  const elements = elementsIn(readPage(output, path));
  return elements.flatMap((element) =>
    (attributeOf(element, 'method') === 'post'
      ? ['href', 'src']
      : ['href', 'src', 'action']
    ).flatMap((name) => attributeOf(element, name) ?? []),
  );
}

/** Why an address leads nowhere; undefined when it leads somewhere, or to another site. */
function fault(output: string, page: string, address: string): string | undefined {
  const base = new URL(addressOf(page), site.url);
  if (!URL.canParse(address, base)) return 'is not an address';
  const { origin, protocol, pathname, hash } = new URL(address, base);
  if (!protocol.startsWith('http') || origin !== base.origin) return undefined;
  const file = fileOf(output, pathname);
  if (file === undefined) return 'leads to no file';
  if (hash === '') return undefined;
  const ids = elementsIn(readPage(output, file)).map((element) => attributeOf(element, 'id'));
  return ids.includes(decodeURIComponent(hash.slice(1))) ? undefined : 'leads to no element';
}

/**
 * Every link and asset of every page of a built site: how many there are, and those that lead
 * nowhere, each with a page that holds it.
 */
export function linksOf(output: string): { checked: number; faults: Record<string, string> } {
  const faults: Record<string, string> = {};
  let checked = 0;
  for (const page of pagesOf(output)) {
    for (const address of addressesOn(output, page)) {
      checked += 1;
      const reason = fault(output, page, address);
      if (reason !== undefined) faults[`"${address}" ${reason}`] = `for example on ${page}`;
    }
  }
  return { checked, faults };
}

/** Every address of this site that a page of it links to. */
export function sameOriginLinks(html: string, base: string): string[] {
  const addresses = [...html.matchAll(/ (?:href|src)="([^"#?]+)/g)].map(
    ([, address = '']) => new URL(address, base),
  );
  return addresses.filter(({ origin }) => origin === new URL(base).origin).map(({ href }) => href);
}
