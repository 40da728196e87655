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

/** Returns the image that a component shows, as Markdown. */
export function imageOf({ attributes }: JsxTag): string | undefined {
  const src = attributes.get('src');
  const isImage = src !== undefined && /\.(?:png|jpe?g|gif|svg|webp|avif)(?:$|[?#])/i.test(src);
  return isImage ? `![${asPlain(attributes.get('alt') ?? '')}](${target(src)})` : undefined;
}

/** Returns the texts in the attributes that a component shows. */
export function shownTexts(tag: JsxTag): string[] {
  const names = NAMES.flatMap((each) => tag.attributes.get(each) || []);
  // A description alone is for translators.
  const isCard = names.length > 0 || hrefOf(tag) !== undefined;
  return [...names, ...(isCard ? tag.attributes.get('description') || [] : [])];
}

/** Returns the Markdown of a component without children; undefined when it shows nothing known. */
export function leaf(tag: JsxTag): string | undefined {
  const image = imageOf(tag);
  if (image !== undefined) return image;
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

/** Returns a link around HTML. */
export function htmlLink(inside: string, href: string): string {
  return `<a href="${href.replaceAll('"', '&quot;')}">${inside}</a>`;
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
