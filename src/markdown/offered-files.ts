import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { fill } from '../languages/fill-text.ts';
import type { Positioned } from './elements.ts';
import { elementsOf } from './elements.ts';
import type { MediaOptions, OfferedFile } from './media.ts';

const KILO = 1000;

/** Gives links to files their URLs, and says type and size: `Fee schedule (PDF, 240 kB)`. */
export function linkFiles(
  elements: readonly Positioned[],
  { media, locale, texts }: MediaOptions,
): void {
  for (const { element } of elements) {
    const { href } = element.properties;
    if (element.tagName !== 'a' || typeof href !== 'string') continue;
    const file = media.fileOf(href);
    if (!file) continue;
    element.properties['href'] = file.path + (/#[^#]*$/.exec(href)?.[0] ?? '');
    if (file.saveAs !== undefined) element.properties['download'] = file.saveAs;
    if (holdsImage(element)) continue;
    element.children.push({ type: 'text', value: factsOf(file, element, locale, texts.file) });
  }
}

/** Returns the facts that the text of the link does not already name. */
function factsOf(
  { type, size }: OfferedFile,
  link: Element,
  locale: string,
  texts: MediaOptions['texts']['file'],
): string {
  const facts = fill(texts.facts, { type, size: sizeText(size, locale) });
  return toString(link).trimEnd().endsWith(facts.trim()) ? '' : facts;
}

/** Returns a size as readers know it, with the units of their language: `240 kB`, `1,2 Mo`. */
export function sizeText(bytes: number, locale: string): string {
  const kilobytes = Math.max(1, Math.round(bytes / KILO));
  const [value, unit] =
    kilobytes < KILO ? [kilobytes, 'kilobyte'] : [bytes / KILO / KILO, 'megabyte'];
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    maximumFractionDigits: value < 10 && unit === 'megabyte' ? 1 : 0,
  }).format(value);
}

function holdsImage({ children }: Element): boolean {
  return elementsOf({ type: 'root', children }).some(({ element }) => element.tagName === 'img');
}
