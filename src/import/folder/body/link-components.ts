import { asPlain, parsedNodes } from './code-mask.ts';
import type { JsxTag } from './jsx-tags.ts';

/** Attributes that name what a component shows. */
const NAMES = ['title', 'label', 'summary', 'text'];
/** What the text of a link may consist of. */
const IN_LABEL = new Set(
  'root paragraph text emphasis strong delete inlineCode image break html'.split(' '),
);

/** Returns where a component leads; undefined when it is no link. */
export function hrefOf({ attributes }: JsxTag): string | undefined {
  const href = attributes.get('href') ?? attributes.get('to');
  return href === '' ? undefined : href;
}

function imageOf({ attributes }: JsxTag): { src: string; alt: string } | undefined {
  const src = attributes.get('src');
  const isImage = src !== undefined && /\.(?:png|jpe?g|gif|svg|webp|avif)(?:$|[?#])/i.test(src);
  return isImage ? { src, alt: attributes.get('alt') ?? '' } : undefined;
}

/** Returns the texts in the attributes that a component shows. */
export function shownTexts(tag: JsxTag): string[] {
  const names = NAMES.flatMap((each) => tag.attributes.get(each) || []);
  // A description alone is for translators.
  const isCard = names.length > 0 || hrefOf(tag) !== undefined;
  const description = tag.attributes.get('description');
  return isCard && description ? [...names, description] : names;
}

/** Returns the Markdown of a component without children; undefined when it shows nothing known. */
export function leaf(tag: JsxTag): string | undefined {
  const image = imageOf(tag);
  if (image) return `![${asPlain(image.alt)}](${target(image.src)})`;
  const [first, ...rest] = shownTexts(tag);
  if (first === undefined) return undefined;
  const href = hrefOf(tag);
  const isCard = tag.name.endsWith('Card');
  if (href === undefined && !isCard) {
    const { attributes } = tag;
    return attributes.get('text') === first ? asPlain(first) : undefined;
  }
  const name = href === undefined ? `**${asPlain(first)}**` : link(asPlain(first), href);
  return [name, ...rest.map(asPlain)].join(': ');
}

/** Returns a link with a text in Markdown. */
export function link(label: string, href: string): string {
  return `[${label}](${target(href)})`;
}

/** Returns a component without children as HTML: an image, a link, or its texts. */
export function htmlLeaf(tag: JsxTag): string {
  const image = imageOf(tag);
  if (image) return `<img src="${escaped(image.src)}" alt="${escaped(image.alt)}">`;
  const texts = asPlain(shownTexts(tag).join(' '));
  const href = hrefOf(tag);
  return href === undefined ? texts : htmlLink(texts, href);
}

/** Returns a link around HTML. */
export function htmlLink(inside: string, href: string): string {
  return `<a href="${escaped(href)}">${inside}</a>`;
}

function escaped(text: string): string {
  return text.replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** Returns a link around what a component holds, or behind it if a link cannot hold it. */
export function linkAround(inside: string, href: string, between: string): string {
  const label = inside.trim();
  const nodes = parsedNodes(label);
  const isImage = /^<img\b[^<>]*>$/.test(label);
  const isText =
    nodes.filter(({ type }) => type === 'paragraph').length === 1 &&
    nodes.every(({ type }) => IN_LABEL.has(type)) &&
    !/<a\b/i.test(label);
  if (!isImage && !isText) return `${inside}${between}${link(asPlain(href), href)}`;
  return inside.replace(label, () => link(label.replaceAll(/\s*\n\s*/g, ' '), href));
}

function target(url: string): string {
  const safe = url.replaceAll(/[<>\n]/g, encodeURIComponent);
  return /^[^\s()\\]+$/.test(safe) ? safe : `<${safe}>`;
}
