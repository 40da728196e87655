import type { HtmlElement } from 'html-validate';
import { HtmlValidate, Parser } from 'html-validate';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

const parser = new Parser(await new HtmlValidate({ root: true }).getConfigFor('page.html'));
const parsed = new Map<string, HtmlElement>();

/** Paths of all pages of a built site, from its root, without those that only lead on. */
export function pagesOf(site: string): string[] {
  return globSync('**/*.html', { cwd: site })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => !leadsOn(site, path))
    .sort();
}

/** Whether a page only leads to another. */
export function leadsOn(site: string, path: string): boolean {
  return readFileSync(join(site, path), 'utf8').includes('http-equiv="refresh"');
}

/** The document of a page. */
export function readPage(site: string, path: string): HtmlElement {
  const file = join(site, path);
  const document = parsed.get(file) ?? parser.parseHtml(readFileSync(file, 'utf8'));
  parsed.set(file, document);
  return document;
}

/** The file that a static host serves at a path, from the site's root; undefined when none. */
export function fileOf(site: string, pathname: string): string | undefined {
  const path = decodeURIComponent(pathname).replace(/^\//, '');
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return existsSync(join(site, file)) ? file : undefined;
}

/** The path of a page in its URL, by that of its file from the site's root. */
export function addressOf(path: string): string {
  return `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** Everything below an element, in the order of the document. */
export function elementsIn(root: HtmlElement): HtmlElement[] {
  return root.childElements.flatMap((element) => [element, ...elementsIn(element)]);
}

/** The only element that the selector finds. */
export function only(root: HtmlElement, selector: string): HtmlElement {
  const found = root.querySelectorAll(selector);
  const [element] = found;
  if (!element || found.length > 1)
    throw new Error(`The page has ${found.length} elements ${selector}, not one.`);
  return element;
}

/** Text as a reader sees it: references resolved, white space as one space. */
export function textOf(element: HtmlElement | null | undefined): string {
  return decode(element?.textContent ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Value of an attribute as a browser reads it; undefined when the element has none. */
export function attributeOf(element: HtmlElement, name: string): string | undefined {
  const value = element.getAttributeValue(name);
  return value === null ? undefined : decode(value);
}

const names: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

function decode(html: string): string {
  return html.replaceAll(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (reference, hex?: string, decimal?: string, name = '') => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      const character = names[String(name)];
      if (character === undefined)
        throw new Error(`${reference} is not among the references that these tests know.`);
      return character;
    },
  );
}
