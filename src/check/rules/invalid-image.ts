import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { htmlToHast } from 'satteri';
import type { Nodes, Root } from 'hast';
import { elementsOf } from '../../markdown/elements.ts';
import { readImageFile } from '../../content/read-image-file.ts';
import { shownImages } from '../image-files.ts';
import type { SiteRule } from '../rule.ts';

/** `oversized-image` reports larger files. */
const MAX_BYTES = 8 * 1024 * 1024;
const TYPES: Readonly<Record<string, readonly string[]>> = {
  jpeg: ['jpg'],
  jpg: ['jpg'],
  png: ['png'],
  gif: ['gif'],
  webp: ['webp'],
  avif: ['avif', 'heif'],
};
const ACTIVE = new Set([
  'script',
  'foreignobject',
  'iframe',
  'embed',
  'object',
  'handler',
  'audio',
  'video',
]);

export const invalidImage: SiteRule = {
  name: 'invalid-image',
  severity: 'error',
  description:
    'Image files have the format of their names. SVG files have no scripts, event handlers, ' +
    'foreign content or URLs of other sites.',
  checkSite({ summaries }) {
    const known = new Map<string, string | undefined>();
    return shownImages(summaries).flatMap(({ path, line, column, file, lookUp }) => {
      if (!lookUp.found || statSync(file).size > MAX_BYTES) return [];
      if (!known.has(file))
        known.set(file, /\.svg$/i.test(file) ? svgMessage(file) : typeMessage(file));
      const message = known.get(file);
      return message === undefined ? [] : [{ path, line, column, message }];
    });
  },
};

function typeMessage(file: string): string | undefined {
  const name = basename(file);
  const allowed = TYPES[extname(file).slice(1).toLowerCase()];
  if (!allowed) return undefined;
  const image = readImageFile(file);
  if (!image) return `"${name}" is damaged or not an image. Save it again.`;
  return allowed.includes(image.type)
    ? undefined
    : `"${name}" is a ${image.type.toUpperCase()} file. ` +
        'Rename it, or save it in the format of its name.';
}

function svgMessage(file: string): string | undefined {
  const text = readFileSync(file, 'utf8');
  const what = svgDanger(text);
  return what === undefined
    ? undefined
    : `"${basename(file)}" contains ${what}. Save it as a plain drawing, or as PNG.`;
}

/** Returns the active content of an SVG file; undefined if it only draws. */
function svgDanger(text: string): string | undefined {
  if (!/<svg[\s>]/i.test(text)) return 'no drawing';
  if (/<!ENTITY|<\?xml-stylesheet|<!DOCTYPE[^>]*\[/i.test(text))
    return 'an entity or a style sheet';
  const tree = htmlToHast(text, { fragment: true }) as Root;
  for (const {
    element: { tagName, properties, children },
  } of elementsOf(tree)) {
    if (ACTIVE.has(tagName.toLowerCase())) return `<${tagName}>`;
    for (const [name, value] of Object.entries(properties)) {
      const written = String(value).replaceAll(/[\p{Cc}\p{Z}]/gu, '');
      if (/^on/i.test(name)) return `the event handler ${name.toLowerCase()}`;
      if (
        /(?:href|src)$/i.test(name) &&
        !/^(?:#|data:image\/(?:png|jpeg|gif|webp)[;,])/i.test(written) &&
        tagName.toLowerCase() !== 'a'
      )
        return `the external URL ${written.slice(0, 60)}`;
      if (/(?:java|vb)script:/i.test(written)) return 'a script URL';
      if (/url\((?!['"]?#)/i.test(written)) return 'an external URL in its style';
    }
    if (
      tagName.toLowerCase() === 'style' &&
      /@import|url\((?!['"]?#)/i.test(children.map(textIn).join(''))
    )
      return 'an external URL in its style';
  }
  return undefined;
}

function textIn(node: Nodes): string {
  return node.type === 'text' ? node.value : '';
}
